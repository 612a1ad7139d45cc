.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method
.method public onCreate(Landroid/os/Bundle;)V
  .registers 7
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  new-instance v1, Landroid/widget/ImageView;
  invoke-direct {v1, p0}, Landroid/widget/ImageView;-><init>(Landroid/content/Context;)V
  move-object v0, v1
  new-instance v2, Lcn/readexample/app/MainActivity$1;
  invoke-direct {v2, p0}, Lcn/readexample/app/MainActivity$1;-><init>(Lcn/readexample/app/MainActivity;)V
  invoke-virtual {v0, v2}, Landroid/widget/ImageView;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->setContentView(Landroid/view/View;)V
  new-instance v1, Landroid/widget/Button;
  invoke-direct {v1, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
  const-string v2, "Open"
  invoke-virtual {v1, v2}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V
  const/4 v2, 0x0
  invoke-virtual {p0, v1, v2}, Lcn/readexample/app/MainActivity;->addContentView(Landroid/view/View;Landroid/view/ViewGroup$LayoutParams;)V
  new-instance v1, Landroid/os/Handler;
  invoke-direct {v1}, Landroid/os/Handler;-><init>()V
  new-instance v2, Lcn/readexample/app/MainActivity$2;
  invoke-direct {v2, p0}, Lcn/readexample/app/MainActivity$2;-><init>(Lcn/readexample/app/MainActivity;)V
  const-wide v3, 4000L
  invoke-virtual {v1, v2, v3, v4}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
  return-void
.end method
