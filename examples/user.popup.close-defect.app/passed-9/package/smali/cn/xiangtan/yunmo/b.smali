.class public final synthetic Lcn/xiangtan/yunmo/b;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:I

.field public final synthetic b:Lcn/xiangtan/yunmo/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yunmo/MainActivity;I)V
    .registers 3
    iput p2, p0, Lcn/xiangtan/yunmo/b;->a:I

    iput-object p1, p0, Lcn/xiangtan/yunmo/b;->b:Lcn/xiangtan/yunmo/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 5

    iget p1, p0, Lcn/xiangtan/yunmo/b;->a:I

    packed-switch p1, :pswitch_data_38

    goto :goto_1e

    :pswitch_6
    iget-object p1, p0, Lcn/xiangtan/yunmo/b;->b:Lcn/xiangtan/yunmo/MainActivity;

    sget v0, Lcn/xiangtan/yunmo/MainActivity;->b:I

    invoke-virtual {p1}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://m.jiedai-qian.com/a"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    return-void
    :goto_1e
    iget-object p1, p0, Lcn/xiangtan/yunmo/b;->b:Lcn/xiangtan/yunmo/MainActivity;

    sget v0, Lcn/xiangtan/yunmo/MainActivity;->b:I
    iget-boolean v0, p1, Lcn/xiangtan/yunmo/MainActivity;->a:Z

    if-eqz v0, :cond_27

    goto :goto_37

    :cond_27
    const/4 v0, 0x1
    iput-boolean v0, p1, Lcn/xiangtan/yunmo/MainActivity;->a:Z

    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/xiangtan/yunmo/Home;

    invoke-direct {v0, p1, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p1}, Landroid/app/Activity;->finish()V

    :goto_37
    return-void

    :pswitch_data_38
    .packed-switch 0x0
        :pswitch_6
    .end packed-switch
.end method
