.class public Lcom/example/app/SplashActivity;
.super Landroid/app/Activity;
.implements Ljava/lang/Runnable;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Lcom/example/app/AdView;
    invoke-direct {v0, p0}, Lcom/example/app/AdView;-><init>(Landroid/content/Context;)V
    invoke-virtual {p0, v0}, Lcom/example/app/SplashActivity;->setContentView(Landroid/view/View;)V
    new-instance v1, Landroid/os/Handler;
    invoke-direct {v1}, Landroid/os/Handler;-><init>()V
    const-wide/16 v2, 0x1388
    invoke-virtual {v1, p0, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
    return-void
.end method

.method public run()V
    .locals 2
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcom/example/app/MainActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcom/example/app/SplashActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Lcom/example/app/SplashActivity;->finish()V
    return-void
.end method
