.class public Lcom/cookbook/daily/Main;
.super Landroid/app/Activity;
.field g:Landroid/view/GestureDetector;

.method public constructor <init>()V
.registers 1
invoke-direct {p0}, Landroid/app/Activity;-><init>()V
return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
.registers 6
invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
const v0, 0x7f020000
invoke-virtual {p0, v0}, Lcom/cookbook/daily/Main;->setContentView(I)V
new-instance v1, Lcom/cookbook/daily/Taps;
invoke-direct {v1, p0}, Lcom/cookbook/daily/Taps;-><init>(Landroid/content/Context;)V
new-instance v0, Landroid/view/GestureDetector;
invoke-direct {v0, p0, v1}, Landroid/view/GestureDetector;-><init>(Landroid/content/Context;Landroid/view/GestureDetector$OnGestureListener;)V
iput-object v0, p0, Lcom/cookbook/daily/Main;->g:Landroid/view/GestureDetector;
return-void
.end method
.method public onTouchEvent(Landroid/view/MotionEvent;)Z
.registers 3
iget-object v0, p0, Lcom/cookbook/daily/Main;->g:Landroid/view/GestureDetector;
invoke-virtual {v0, p1}, Landroid/view/GestureDetector;->onTouchEvent(Landroid/view/MotionEvent;)Z
move-result v0
return v0
.end method
