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

    .line 7
    iput-object p1, p0, Lcom/example/tides/Card$1;->this$0:Lcom/example/tides/Card;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 2

    .line 8
    new-instance v0, Ljava/util/Random;
    invoke-direct {v0}, Ljava/util/Random;-><init>()V
    const/4 v1, 0x3
    invoke-virtual {v0, v1}, Ljava/util/Random;->nextInt(I)I
    move-result v0
    if-nez v0, :L21
    iget-object v0, p0, Lcom/example/tides/Card$1;->this$0:Lcom/example/tides/Card;
    invoke-virtual {v0}, Lcom/example/tides/Card;->dismiss()V
    :L21

    .line 9
    return-void
.end method
