.class final Lcn/xiangtan/yuntu/a;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic a:I

.field final synthetic b:Landroid/app/Activity;


# direct methods
.method public synthetic constructor <init>(Landroid/app/Activity;I)V
    .registers 3
    iput p2, p0, Lcn/xiangtan/yuntu/a;->a:I

    iput-object p1, p0, Lcn/xiangtan/yuntu/a;->b:Landroid/app/Activity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 4

    iget v0, p0, Lcn/xiangtan/yuntu/a;->a:I

    packed-switch v0, :pswitch_data_6c

    goto :goto_10
    :pswitch_6
    iget-object v0, p0, Lcn/xiangtan/yuntu/a;->b:Landroid/app/Activity;

    check-cast v0, Lcn/xiangtan/yuntu/Home;

    const-string v1, "x"

    invoke-virtual {v0, v1}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
    :goto_10
    iget-object v0, p0, Lcn/xiangtan/yuntu/a;->b:Landroid/app/Activity;

    check-cast v0, Lcn/xiangtan/yuntu/MainActivity;

    iget v1, v0, Lcn/xiangtan/yuntu/MainActivity;->a:I

    add-int/lit8 v1, v1, -0x1

    iput v1, v0, Lcn/xiangtan/yuntu/MainActivity;->a:I

    const v1, 0x7f030001

    invoke-virtual {v0, v1}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/TextView;

    iget-object v1, p0, Lcn/xiangtan/yuntu/a;->b:Landroid/app/Activity;

    check-cast v1, Lcn/xiangtan/yuntu/MainActivity;

    iget v1, v1, Lcn/xiangtan/yuntu/MainActivity;->a:I

    if-lez v1, :cond_56

    new-instance v1, Ljava/lang/StringBuilder;

    invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V

    const-string v2, "\u5e7f\u544a "

    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;

    iget-object v2, p0, Lcn/xiangtan/yuntu/a;->b:Landroid/app/Activity;

    check-cast v2, Lcn/xiangtan/yuntu/MainActivity;

    iget v2, v2, Lcn/xiangtan/yuntu/MainActivity;->a:I

    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(I)Ljava/lang/StringBuilder;

    const-string v2, "s"

    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;

    invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    iget-object v0, p0, Lcn/xiangtan/yuntu/a;->b:Landroid/app/Activity;

    check-cast v0, Lcn/xiangtan/yuntu/MainActivity;

    iget-object v0, v0, Lcn/xiangtan/yuntu/MainActivity;->b:Landroid/os/Handler;

    const-wide/16 v1, 0x3e8

    invoke-virtual {v0, p0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    goto :goto_6a

    :cond_56
    const/16 v1, 0x8

    invoke-virtual {v0, v1}, Landroid/view/View;->setVisibility(I)V

    iget-object v0, p0, Lcn/xiangtan/yuntu/a;->b:Landroid/app/Activity;

    check-cast v0, Lcn/xiangtan/yuntu/MainActivity;

    const v1, 0x7f030003

    invoke-virtual {v0, v1}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    const/4 v1, 0x0

    invoke-virtual {v0, v1}, Landroid/view/View;->setVisibility(I)V

    :goto_6a
    return-void

    nop

    :pswitch_data_6c
    .packed-switch 0x0
        :pswitch_6
    .end packed-switch
.end method
