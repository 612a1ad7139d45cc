.class Lcom/example/ferries/FerriesActivity$3;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field final this$0:Lcom/example/ferries/FerriesActivity;

.method constructor <init>(Lcom/example/ferries/FerriesActivity;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/ferries/FerriesActivity$3;->this$0:Lcom/example/ferries/FerriesActivity;
    return-void
.end method

.method public run()V
    .locals 1
    iget-object v0, p0, Lcom/example/ferries/FerriesActivity$3;->this$0:Lcom/example/ferries/FerriesActivity;
    invoke-virtual {v0}, Lcom/example/ferries/FerriesActivity;->offer()V
    return-void
.end method
