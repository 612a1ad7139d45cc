.class  Lcom/example/podcasts/Card$1;
.super Ljava/lang/Object;
.source "Card.java"
.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/podcasts/Card;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/podcasts/Card;

.method constructor <init>(Lcom/example/podcasts/Card;)V
    .locals 0

    .line 7
    iput-object p1, p0, Lcom/example/podcasts/Card$1;->this$0:Lcom/example/podcasts/Card;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 3

    .line 7
    iget-object v0, p0, Lcom/example/podcasts/Card$1;->this$0:Lcom/example/podcasts/Card;
    iget-object v1, p0, Lcom/example/podcasts/Card$1;->this$0:Lcom/example/podcasts/Card;
    invoke-static {v1}, Lcom/example/podcasts/Card;->access$000(Lcom/example/podcasts/Card;)I
    move-result v1
    const/4 v2, 0x1
    add-int v1, v1, v2
    invoke-static {v0, v1}, Lcom/example/podcasts/Card;->access$002(Lcom/example/podcasts/Card;I)I
    iget-object v0, p0, Lcom/example/podcasts/Card$1;->this$0:Lcom/example/podcasts/Card;
    invoke-static {v0}, Lcom/example/podcasts/Card;->access$000(Lcom/example/podcasts/Card;)I
    move-result v0
    const/4 v1, 0x1
    if-le v0, v1, :L36
    iget-object v0, p0, Lcom/example/podcasts/Card$1;->this$0:Lcom/example/podcasts/Card;
    invoke-static {v0}, Lcom/example/podcasts/Card;->access$100(Lcom/example/podcasts/Card;)V
    return-void
    :L36
    iget-object v0, p0, Lcom/example/podcasts/Card$1;->this$0:Lcom/example/podcasts/Card;
    invoke-virtual {v0}, Lcom/example/podcasts/Card;->dismiss()V
    return-void
.end method
