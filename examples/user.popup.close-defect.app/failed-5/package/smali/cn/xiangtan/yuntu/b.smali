.class final Lcn/xiangtan/yuntu/b;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:I

.field final synthetic b:Lcn/xiangtan/yuntu/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yuntu/MainActivity;I)V
    .registers 3
    iput p2, p0, Lcn/xiangtan/yuntu/b;->a:I

    iput-object p1, p0, Lcn/xiangtan/yuntu/b;->b:Lcn/xiangtan/yuntu/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 5

    iget p1, p0, Lcn/xiangtan/yuntu/b;->a:I

    packed-switch p1, :pswitch_data_30

    goto :goto_19
    :pswitch_6
    iget-object p1, p0, Lcn/xiangtan/yuntu/b;->b:Lcn/xiangtan/yuntu/MainActivity;

    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://m.yangsan-dian.com/p"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    return-void
    :goto_19
    iget-object p1, p0, Lcn/xiangtan/yuntu/b;->b:Lcn/xiangtan/yuntu/MainActivity;
    iget-object v0, p1, Lcn/xiangtan/yuntu/MainActivity;->b:Landroid/os/Handler;

    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/os/Handler;->removeCallbacksAndMessages(Ljava/lang/Object;)V

    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/xiangtan/yuntu/Home;

    invoke-direct {v0, p1, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p1}, Landroid/app/Activity;->finish()V

    return-void

    nop

    :pswitch_data_30
    .packed-switch 0x0
        :pswitch_6
    .end packed-switch
.end method
