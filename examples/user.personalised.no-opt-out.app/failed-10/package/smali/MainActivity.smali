.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method
.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  new-instance v1, Landroid/widget/TextView;
  invoke-direct {v1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
  move-object v0, v1
  const-string v2, "\u6b22\u8fce"
  invoke-virtual {v0, v2}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V
  invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->setContentView(Landroid/view/View;)V
  return-void
.end method
