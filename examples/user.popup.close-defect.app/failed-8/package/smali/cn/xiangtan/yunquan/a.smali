.class public final synthetic Lcn/xiangtan/yunquan/a;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic a:I

.field public final synthetic b:Ljava/lang/Object;


# direct methods
.method public synthetic constructor <init>(Ljava/lang/Object;I)V
    .registers 3
    iput p2, p0, Lcn/xiangtan/yunquan/a;->a:I

    iput-object p1, p0, Lcn/xiangtan/yunquan/a;->b:Ljava/lang/Object;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 7

    iget v0, p0, Lcn/xiangtan/yunquan/a;->a:I

    const/4 v1, 0x0

    packed-switch v0, :pswitch_data_56

    goto :goto_4b

    :pswitch_7
    iget-object v0, p0, Lcn/xiangtan/yunquan/a;->b:Ljava/lang/Object;

    check-cast v0, Lcn/xiangtan/yunquan/MainActivity;

    sget v2, Lcn/xiangtan/yunquan/MainActivity;->b:I

    invoke-virtual {v0}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
    new-instance v2, Landroid/app/Dialog;

    invoke-direct {v2, v0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    const/high16 v3, 0x7f020000

    invoke-virtual {v2, v3}, Landroid/app/Dialog;->setContentView(I)V

    invoke-virtual {v2, v1}, Landroid/app/Dialog;->setCancelable(Z)V

    const v3, 0x7f030001

    invoke-virtual {v2, v3}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;

    move-result-object v3

    const/high16 v4, 0x7f030000

    invoke-virtual {v2, v4}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;

    move-result-object v4

    new-instance v5, La/a;

    invoke-direct {v5, v0, v1}, La/a;-><init>(Ljava/lang/Object;I)V

    invoke-virtual {v4, v5}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    new-instance v1, La/a;

    const/4 v4, 0x1

    invoke-direct {v1, v2, v4}, La/a;-><init>(Ljava/lang/Object;I)V

    invoke-virtual {v3, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {v2}, Landroid/app/Dialog;->show()V

    iget-object v0, v0, Lcn/xiangtan/yunquan/MainActivity;->a:Landroid/os/Handler;

    new-instance v1, Lcn/xiangtan/yunquan/a;

    invoke-direct {v1, v3, v4}, Lcn/xiangtan/yunquan/a;-><init>(Ljava/lang/Object;I)V

    const-wide/16 v2, 0x1388

    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
    :goto_4b
    iget-object v0, p0, Lcn/xiangtan/yunquan/a;->b:Ljava/lang/Object;

    check-cast v0, Landroid/view/View;

    sget v2, Lcn/xiangtan/yunquan/MainActivity;->b:I
    invoke-virtual {v0, v1}, Landroid/view/View;->setVisibility(I)V

    return-void

    nop

    :pswitch_data_56
    .packed-switch 0x0
        :pswitch_7
    .end packed-switch
.end method
