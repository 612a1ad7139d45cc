.class Lcom/lark/ride/Watch;
.super Landroid/accessibilityservice/AccessibilityService;

.field private final named:Lcom/lark/ride/Named;

.method constructor <init>()V
    .registers 2

    invoke-direct {p0}, Landroid/accessibilityservice/AccessibilityService;-><init>()V

    new-instance v0, Lcom/lark/ride/Named;

    invoke-direct {v0}, Lcom/lark/ride/Named;-><init>()V

    iput-object v0, p0, Lcom/lark/ride/Watch;->named:Lcom/lark/ride/Named;

    return-void
.end method

.method public onAccessibilityEvent(Landroid/view/accessibility/AccessibilityEvent;)V
    .registers 4

    iget-object v0, p0, Lcom/lark/ride/Watch;->named:Lcom/lark/ride/Named;

    invoke-virtual {p1}, Landroid/view/accessibility/AccessibilityEvent;->getPackageName()Ljava/lang/CharSequence;

    move-result-object v1

    invoke-virtual {v0, v1}, Lcom/lark/ride/Named;->has(Ljava/lang/CharSequence;)Z

    move-result v0

    if-eqz v0, :cond_f

    invoke-direct {p0}, Lcom/lark/ride/Watch;->leave()V

    :cond_f
    return-void
.end method

.method private leave()V
    .registers 2

    const/4 v0, 0x2

    invoke-virtual {p0, v0}, Lcom/lark/ride/Watch;->performGlobalAction(I)Z

    return-void
.end method

.method public onInterrupt()V
    .registers 1

    return-void
.end method
