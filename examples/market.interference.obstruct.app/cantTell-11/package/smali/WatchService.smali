.class public Lcom/example/market/WatchService;
.super Landroid/app/Service;

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .locals 1
    const v0, 0
    return-object v0
.end method

.method public onStartCommand(Landroid/content/Intent;II)I
    .locals 6
    const v0, 1
    return v0
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method
