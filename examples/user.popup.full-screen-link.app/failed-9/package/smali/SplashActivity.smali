.class public Ltown/lamps/splash/SplashActivity;
.super Landroid/app/Activity;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020001
    invoke-virtual {p0, v0}, Ltown/lamps/splash/SplashActivity;->setContentView(I)V
    const v0, 0x7f050006
    invoke-virtual {p0, v0}, Ltown/lamps/splash/SplashActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    new-instance v2, Ltown/lamps/splash/Jump;
    invoke-direct {v2}, Ltown/lamps/splash/Jump;-><init>()V
    invoke-virtual {v1, v2}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    new-instance v0, Landroid/os/Handler;
    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;
    move-result-object v1
    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V
    new-instance v2, Ltown/lamps/splash/Next;
    invoke-direct {v2, p0}, Ltown/lamps/splash/Next;-><init>(Landroid/app/Activity;)V
    const-wide v3, 0xbb8L
    invoke-virtual {v0, v2, v3, v4}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
