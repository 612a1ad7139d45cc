.class public Lcom/example/sync/Worker;
.super Landroid/app/Service;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .registers 4
    new-instance v0, Lcom/example/sync/Work;
    invoke-direct {v0}, Lcom/example/sync/Work;-><init>()V
    new-instance v1, Landroid/os/Messenger;
    invoke-direct {v1, v0}, Landroid/os/Messenger;-><init>(Landroid/os/Handler;)V
    invoke-virtual {v1}, Landroid/os/Messenger;->getBinder()Landroid/os/IBinder;
    move-result-object v0
    return-object v0
.end method
