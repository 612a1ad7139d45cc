.class public Lcom/example/read/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 5
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    new-instance v0, Lcom/example/read/Reading;
    invoke-direct {v0, p0}, Lcom/example/read/Reading;-><init>(Landroid/content/Context;)V
    new-instance v1, Lcom/example/read/Work;
    invoke-direct {v1, v0}, Lcom/example/read/Work;-><init>(Ljava/util/concurrent/Callable;)V
    new-instance v0, Ljava/lang/Thread;
    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V
    return-void
.end method
