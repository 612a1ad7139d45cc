.class public Lcom/example/app/AdView;
.super Landroid/widget/ImageView;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    invoke-direct {p0, p1}, Landroid/widget/ImageView;-><init>(Landroid/content/Context;)V
    invoke-virtual {p0, p0}, Lcom/example/app/AdView;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public onTouchEvent(Landroid/view/MotionEvent;)Z
    .locals 2
    invoke-virtual {p1}, Landroid/view/MotionEvent;->getY()F
    move-result v0
    const/high16 v1, 0x43480000
    cmpl-float v0, v0, v1
    if-gez v0, :below
    const/4 v0, 0x1
    return v0
    :below
    invoke-super {p0, p1}, Landroid/widget/ImageView;->onTouchEvent(Landroid/view/MotionEvent;)Z
    move-result v0
    return v0
.end method

.method public onClick(Landroid/view/View;)V
    .locals 3
    new-instance v0, Landroid/content/Intent;
    const-string v1, "android.intent.action.VIEW"
    const-string v2, "https://www.shop-b.test/sale"
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0}, Lcom/example/app/AdView;->getContext()Landroid/content/Context;
    move-result-object v1
    invoke-virtual {v1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
