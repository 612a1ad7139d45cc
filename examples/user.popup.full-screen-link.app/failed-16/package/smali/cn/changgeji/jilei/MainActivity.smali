.class public Lcn/changgeji/jilei/MainActivity;
.super Lcn/changgeji/jilei/BaseAct;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Lcn/changgeji/jilei/BaseAct;-><init>()V

    return-void
.end method


# virtual methods
.method init()V
    .registers 5
    new-instance v0, Lcn/changgeji/jilei/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/changgeji/jilei/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/changgeji/jilei/MainActivity;)V

    const v1, 0x7f030001

    invoke-virtual {p0, v1, v0}, Lcn/changgeji/jilei/MainActivity;->click(ILandroid/view/View$OnClickListener;)V

    new-instance v0, Landroid/os/Handler;

    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;

    move-result-object v1

    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V

    new-instance v1, Lcn/changgeji/jilei/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v1, p0}, Lcn/changgeji/jilei/MainActivity$$ExternalSyntheticLambda1;-><init>(Lcn/changgeji/jilei/MainActivity;)V

    const-wide/16 v2, 0xfa0

    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method

.method synthetic lambda$init$0$cn-changgeji-jilei-MainActivity(Landroid/view/View;)V
    .registers 4
    new-instance p1, Landroid/content/Intent;

    const-string v0, "https://pro.maimai-jie.com/a?s=1"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p1, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, p1}, Lcn/changgeji/jilei/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method synthetic lambda$init$1$cn-changgeji-jilei-MainActivity()V
    .registers 3
    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/changgeji/jilei/Home;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcn/changgeji/jilei/MainActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcn/changgeji/jilei/MainActivity;->finish()V

    return-void
.end method

.method layout()I
    .registers 2

    const v0, 0x7f020001

    return v0
.end method
