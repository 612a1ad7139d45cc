.class public Ltown/kites/twice/SplashActivity;
.super Landroid/app/Activity;

.method public static synthetic $r8$lambda$9mT3qXw(Ltown/kites/twice/SplashActivity;)V
    .registers 1
    invoke-direct {p0}, Ltown/kites/twice/SplashActivity;->enter()V
    return-void
.end method

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private enter()V
    .registers 3
    invoke-virtual {p0}, Ltown/kites/twice/SplashActivity;->isFinishing()Z
    move-result v0
    if-nez v0, :done
    new-instance v0, Landroid/content/Intent;
    const-class v1, Ltown/kites/twice/HomeActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Ltown/kites/twice/SplashActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Ltown/kites/twice/SplashActivity;->finish()V
    :done
    return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020001
    invoke-virtual {p0, v0}, Ltown/kites/twice/SplashActivity;->setContentView(I)V
    const v0, 0x7f050006
    invoke-virtual {p0, v0}, Ltown/kites/twice/SplashActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    new-instance v2, Ltown/kites/twice/Jump;
    invoke-direct {v2, p0}, Ltown/kites/twice/Jump;-><init>(Landroid/app/Activity;)V
    invoke-virtual {v1, v2}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    new-instance v0, Landroid/os/Handler;
    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;
    move-result-object v1
    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V
    new-instance v2, Ltown/kites/twice/Next;
    invoke-direct {v2, p0}, Ltown/kites/twice/Next;-><init>(Ltown/kites/twice/SplashActivity;)V
    const-wide v3, 0xfa0L
    invoke-virtual {v0, v2, v3, v4}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
    return-void
.end method
