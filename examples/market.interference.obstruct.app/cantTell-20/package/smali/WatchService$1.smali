.class Lcom/example/market/WatchService$1;
.super Landroid/os/Handler;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/example/market/WatchService;->onCreate()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/market/WatchService;

.method constructor <init>(Lcom/example/market/WatchService;Landroid/os/Looper;)V
    .registers 3

    iput-object p1, p0, Lcom/example/market/WatchService$1;->this$0:Lcom/example/market/WatchService;

    invoke-direct {p0, p2}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V

    return-void
.end method

.method public handleMessage(Landroid/os/Message;)V
    .registers 3

    iget p1, p1, Landroid/os/Message;->what:I

    const/4 v0, 0x7

    if-ne p1, v0, :cond_b

    iget-object p1, p0, Lcom/example/market/WatchService$1;->this$0:Lcom/example/market/WatchService;

    invoke-virtual {p1}, Lcom/example/market/WatchService;->rest()V

    goto :goto_10

    :cond_b
    iget-object p1, p0, Lcom/example/market/WatchService$1;->this$0:Lcom/example/market/WatchService;

    invoke-virtual {p1}, Lcom/example/market/WatchService;->update()V

    :goto_10
    return-void
.end method
