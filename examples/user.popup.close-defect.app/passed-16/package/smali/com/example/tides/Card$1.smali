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

    .line 9
    iput-object p1, p0, Lcom/example/tides/Card$1;->this$0:Lcom/example/tides/Card;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 1

    .line 9
    iget-object v0, p0, Lcom/example/tides/Card$1;->this$0:Lcom/example/tides/Card;
    invoke-static {v0}, Lcom/example/tides/Card;->access$000(Lcom/example/tides/Card;)V
    return-void
.end method
