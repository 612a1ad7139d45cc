.class Lcom/example/market/MainActivity$Later;
.super Landroid/os/Handler;
.source "MainActivity.java"

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/market/MainActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x8
    name = "Later"
.end annotation

.field private final screen:Ljava/lang/ref/WeakReference;
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "Ljava/lang/ref/WeakReference",
            "<",
            "Lcom/example/market/MainActivity;",
            ">;"
        }
    .end annotation
.end field

.method constructor <init>(Lcom/example/market/MainActivity;)V
    .registers 3

    invoke-direct {p0}, Landroid/os/Handler;-><init>()V

    new-instance v0, Ljava/lang/ref/WeakReference;

    invoke-direct {v0, p1}, Ljava/lang/ref/WeakReference;-><init>(Ljava/lang/Object;)V

    iput-object v0, p0, Lcom/example/market/MainActivity$Later;->screen:Ljava/lang/ref/WeakReference;

    return-void
.end method

.method public handleMessage(Landroid/os/Message;)V
    .registers 5

    iget-object v1, p0, Lcom/example/market/MainActivity$Later;->screen:Ljava/lang/ref/WeakReference;

    invoke-virtual {v1}, Ljava/lang/ref/WeakReference;->get()Ljava/lang/Object;

    move-result-object v0

    check-cast v0, Lcom/example/market/MainActivity;

    if-nez v0, :cond_b

    :goto_a
    return-void

    :cond_b
    iget v1, p1, Landroid/os/Message;->what:I

    const/4 v2, 0x1

    if-ne v1, v2, :cond_14

    invoke-static {v0}, Lcom/example/market/Device;->fill(Landroid/content/Context;)V

    goto :goto_a

    :cond_14
    invoke-virtual {v0}, Lcom/example/market/MainActivity;->greet()V

    goto :goto_a
.end method
