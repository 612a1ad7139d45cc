.class Lcom/example/ferries/FerriesActivity$2;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnDismissListener;

.field final this$0:Lcom/example/ferries/FerriesActivity;

.method constructor <init>(Lcom/example/ferries/FerriesActivity;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/ferries/FerriesActivity$2;->this$0:Lcom/example/ferries/FerriesActivity;
    return-void
.end method

.method public onDismiss(Landroid/content/DialogInterface;)V
    .locals 4
    iget-object v0, p0, Lcom/example/ferries/FerriesActivity$2;->this$0:Lcom/example/ferries/FerriesActivity;
    invoke-static {v0}, Lcom/example/ferries/FerriesActivity;->access$000(Lcom/example/ferries/FerriesActivity;)Landroid/os/Handler;
    move-result-object v0
    new-instance v1, Lcom/example/ferries/FerriesActivity$3;
    iget-object v2, p0, Lcom/example/ferries/FerriesActivity$2;->this$0:Lcom/example/ferries/FerriesActivity;
    invoke-direct {v1, v2}, Lcom/example/ferries/FerriesActivity$3;-><init>(Lcom/example/ferries/FerriesActivity;)V
    const-wide/16 v2, 0xbb8
    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
    return-void
.end method
