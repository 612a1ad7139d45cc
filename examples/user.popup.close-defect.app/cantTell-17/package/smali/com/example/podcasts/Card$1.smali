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
    .locals 1

    .line 7
    invoke-static {}, Lcom/example/podcasts/Plan;->opens()Z
    move-result v0
    if-eqz v0, :L16
    iget-object v0, p0, Lcom/example/podcasts/Card$1;->this$0:Lcom/example/podcasts/Card;
    invoke-static {v0}, Lcom/example/podcasts/Card;->access$000(Lcom/example/podcasts/Card;)V
    goto/16 :L23
    :L16
    iget-object v0, p0, Lcom/example/podcasts/Card$1;->this$0:Lcom/example/podcasts/Card;
    invoke-virtual {v0}, Lcom/example/podcasts/Card;->dismiss()V
    :L23
    return-void
.end method
