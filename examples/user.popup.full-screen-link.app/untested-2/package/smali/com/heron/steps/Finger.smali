.class public Lcom/heron/steps/Finger;
.super Ljava/lang/Object;
.source "Finger.java"

.field private final view:Landroid/view/View;

.method constructor <init>(Landroid/view/View;)V
    .locals 0

    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/steps/Finger;->view:Landroid/view/View;
    return-void
.end method

.method  then(Ljava/lang/Runnable;)V
    .locals 2

    .line 6
    iget-object v0, p0, Lcom/heron/steps/Finger;->view:Landroid/view/View;
    new-instance v1, Lcom/heron/steps/Finger$$ExternalSyntheticLambda0;
    invoke-direct {v1, p1}, Lcom/heron/steps/Finger$$ExternalSyntheticLambda0;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnTouchListener(Landroid/view/View$OnTouchListener;)V
    return-void
.end method

.method static synthetic lambda$then$0(Ljava/lang/Runnable;Landroid/view/View;Landroid/view/MotionEvent;)Z
    .locals 1

    .line 6
    invoke-interface {p0}, Ljava/lang/Runnable;->run()V
    const/4 v0, 0x1
    return v0
.end method
