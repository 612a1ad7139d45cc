.class public Lcom/example/market/SplashActivity;
.super Landroid/app/Activity;
.source "SplashActivity.java"

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method public details(Landroid/view/View;)V
    .registers 3

    const-string v0, "https://adnet-partner.cn/landing?id=88"

    invoke-static {p0, v0}, Lcom/example/market/Browser;->open(Landroid/content/Context;Ljava/lang/String;)V

    return-void
.end method

.method goOn()V
    .registers 3

    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcom/example/market/MainActivity;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcom/example/market/SplashActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcom/example/market/SplashActivity;->finish()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/example/market/SplashActivity;->setContentView(I)V

    return-void
.end method

.method public pressed(Landroid/view/View;)V
    .registers 2

    invoke-virtual {p0}, Lcom/example/market/SplashActivity;->goOn()V

    return-void
.end method
