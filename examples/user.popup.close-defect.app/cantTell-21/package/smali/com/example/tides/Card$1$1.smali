.class  Lcom/example/tides/Card$1$1;
.super Ljava/lang/Object;
.source "Card.java"
.implements Ljava/lang/Runnable;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/tides/Card$1;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$1:Lcom/example/tides/Card$1;

.method constructor <init>(Lcom/example/tides/Card$1;)V
    .locals 0

    .line 10
    iput-object p1, p0, Lcom/example/tides/Card$1$1;->this$1:Lcom/example/tides/Card$1;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public run()V
    .locals 2

    .line 10
    new-instance v0, Lcom/example/tides/Card;
    iget-object v1, p0, Lcom/example/tides/Card$1$1;->this$1:Lcom/example/tides/Card$1;
    iget-object v1, v1, Lcom/example/tides/Card$1;->this$0:Lcom/example/tides/Card;
    invoke-virtual {v1}, Lcom/example/tides/Card;->getContext()Landroid/content/Context;
    move-result-object v1
    invoke-direct {v0, v1}, Lcom/example/tides/Card;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0}, Lcom/example/tides/Card;->show()V
    return-void
.end method
