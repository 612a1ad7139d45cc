.class  Lcom/heron/cards/Box$1;
.super Landroid/os/CountDownTimer;
.source "Box.java"

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/heron/cards/Box;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic val$close:Landroid/view/View;

.field final synthetic this$0:Lcom/heron/cards/Box;

.method constructor <init>(Lcom/heron/cards/Box;JJLandroid/view/View;)V
    .locals 0

    .line 9
    iput-object p1, p0, Lcom/heron/cards/Box$1;->this$0:Lcom/heron/cards/Box;
    iput-object p6, p0, Lcom/heron/cards/Box$1;->val$close:Landroid/view/View;
    invoke-direct {p0, p2, p3, p4, p5}, Landroid/os/CountDownTimer;-><init>(JJ)V
    return-void
.end method

.method public onTick(J)V
    .locals 0

    .line 9
    return-void
.end method

.method public onFinish()V
    .locals 2

    .line 9
    iget-object v0, p0, Lcom/heron/cards/Box$1;->val$close:Landroid/view/View;
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/view/View;->setVisibility(I)V
    return-void
.end method
