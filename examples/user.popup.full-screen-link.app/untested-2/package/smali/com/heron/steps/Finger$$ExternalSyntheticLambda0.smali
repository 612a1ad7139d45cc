.class public final synthetic Lcom/heron/steps/Finger$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnTouchListener;

.field public final synthetic f$0:Ljava/lang/Runnable;

.method public synthetic constructor <init>(Ljava/lang/Runnable;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/steps/Finger$$ExternalSyntheticLambda0;->f$0:Ljava/lang/Runnable;
    return-void
.end method

.method public final onTouch(Landroid/view/View;Landroid/view/MotionEvent;)Z
    .locals 1
    iget-object v0, p0, Lcom/heron/steps/Finger$$ExternalSyntheticLambda0;->f$0:Ljava/lang/Runnable;
    invoke-static {v0, p1, p2}, Lcom/heron/steps/Finger;->lambda$then$0(Ljava/lang/Runnable;Landroid/view/View;Landroid/view/MotionEvent;)Z
    move-result v0
    return v0
.end method
