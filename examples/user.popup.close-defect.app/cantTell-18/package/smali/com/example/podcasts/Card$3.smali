.class  Lcom/example/podcasts/Card$3;
.super Ljava/lang/Object;
.source "Card.java"
.implements Ljava/lang/Runnable;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/podcasts/Card;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic val$away:Landroid/view/View;

.field final synthetic this$0:Lcom/example/podcasts/Card;

.method constructor <init>(Lcom/example/podcasts/Card;Landroid/view/View;)V
    .locals 0

    .line 9
    iput-object p1, p0, Lcom/example/podcasts/Card$3;->this$0:Lcom/example/podcasts/Card;
    iput-object p2, p0, Lcom/example/podcasts/Card$3;->val$away:Landroid/view/View;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public run()V
    .locals 2

    .line 9
    iget-object v0, p0, Lcom/example/podcasts/Card$3;->val$away:Landroid/view/View;
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/view/View;->setVisibility(I)V
    return-void
.end method
