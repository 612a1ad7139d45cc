.class public Lcom/example/market/WatchService;
.super Landroid/app/Service;

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .locals 1
    const v0, 0
    return-object v0
.end method

.method public onStartCommand(Landroid/content/Intent;II)I
    .locals 6
    new-instance v1, Ljava/util/Timer;
    invoke-direct {v1}, Ljava/util/Timer;-><init>()V
    new-instance v0, Lcom/example/market/Tidy;
    invoke-direct {v0, p0}, Lcom/example/market/Tidy;-><init>(Landroid/content/Context;)V
    const-wide/16 v2, 0x0
    invoke-virtual {v1, v0, v2, v3}, Ljava/util/Timer;->schedule(Ljava/util/TimerTask;J)V
    const v0, 1
    return v0
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method
