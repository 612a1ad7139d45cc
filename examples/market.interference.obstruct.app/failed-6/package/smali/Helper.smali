.class public Lcom/example/sweeper/Helper;
.super Landroid/app/Service;
.source "Helper.java"


# instance fields
.field private worker:Landroid/os/Handler;


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Service;-><init>()V

    return-void
.end method


# virtual methods
.method end(Ljava/lang/String;)V
    .registers 3

    const-string v0, "activity"

    invoke-virtual {p0, v0}, Lcom/example/sweeper/Helper;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object v0

    check-cast v0, Landroid/app/ActivityManager;

    invoke-virtual {v0, p1}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V

    return-void
.end method

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .registers 3

    const/4 v0, 0x0

    return-object v0
.end method

.method public onStartCommand(Landroid/content/Intent;II)I
    .registers 8

    iget-object v0, p0, Lcom/example/sweeper/Helper;->worker:Landroid/os/Handler;

    if-nez v0, :cond_18

    new-instance v0, Landroid/os/Handler;

    invoke-direct {v0}, Landroid/os/Handler;-><init>()V

    iput-object v0, p0, Lcom/example/sweeper/Helper;->worker:Landroid/os/Handler;

    iget-object v0, p0, Lcom/example/sweeper/Helper;->worker:Landroid/os/Handler;

    new-instance v1, Lcom/example/sweeper/Round;

    invoke-direct {v1, p0}, Lcom/example/sweeper/Round;-><init>(Lcom/example/sweeper/Helper;)V

    const-wide/32 v2, 0xea60

    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    :cond_18
    const/4 v0, 0x1

    return v0
.end method
