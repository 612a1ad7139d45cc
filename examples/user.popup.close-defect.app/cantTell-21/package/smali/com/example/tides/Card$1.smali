.class  Lcom/example/tides/Card$1;
.super Ljava/lang/Object;
.source "Card.java"
.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/tides/Card;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/tides/Card;

.method constructor <init>(Lcom/example/tides/Card;)V
    .locals 0

    .line 8
    iput-object p1, p0, Lcom/example/tides/Card$1;->this$0:Lcom/example/tides/Card;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 4

    .line 9
    iget-object v0, p0, Lcom/example/tides/Card$1;->this$0:Lcom/example/tides/Card;
    invoke-virtual {v0}, Lcom/example/tides/Card;->dismiss()V

    .line 10
    iget-object v0, p0, Lcom/example/tides/Card$1;->this$0:Lcom/example/tides/Card;
    invoke-static {v0}, Lcom/example/tides/Card;->access$000(Lcom/example/tides/Card;)Landroid/os/Handler;
    move-result-object v0
    new-instance v1, Lcom/example/tides/Card$1$1;
    invoke-direct {v1, p0}, Lcom/example/tides/Card$1$1;-><init>(Lcom/example/tides/Card$1;)V
    const-wide v2, 0x7530
    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    .line 11
    return-void
.end method
