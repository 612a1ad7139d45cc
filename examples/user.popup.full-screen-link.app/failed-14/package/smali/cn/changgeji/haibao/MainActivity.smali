.class public Lcn/changgeji/haibao/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method home()V
    .registers 3
    invoke-virtual {p0}, Lcn/changgeji/haibao/MainActivity;->isFinishing()Z

    move-result v0

    if-eqz v0, :cond_7

    return-void

    :cond_7
    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/changgeji/haibao/Home;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcn/changgeji/haibao/MainActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcn/changgeji/haibao/MainActivity;->finish()V

    return-void
.end method

.method synthetic lambda$onCreate$0$cn-changgeji-haibao-MainActivity(Landroid/view/View;)V
    .registers 2

    const-string p1, "https://pro.maimai-jie.com/a?s=1"
    invoke-static {p0, p1}, Lcn/changgeji/haibao/Ui;->browse(Landroid/content/Context;Ljava/lang/String;)V

    invoke-virtual {p0}, Lcn/changgeji/haibao/MainActivity;->finish()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/changgeji/haibao/MainActivity;->setContentView(I)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lcn/changgeji/haibao/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/changgeji/haibao/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/changgeji/haibao/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/changgeji/haibao/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    new-instance p1, Landroid/os/Handler;

    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;

    move-result-object v0

    invoke-direct {p1, v0}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V

    new-instance v0, Lcn/changgeji/haibao/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v0, p0}, Lcn/changgeji/haibao/MainActivity$$ExternalSyntheticLambda1;-><init>(Lcn/changgeji/haibao/MainActivity;)V

    const-wide/16 v1, 0x1388

    invoke-virtual {p1, v0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
