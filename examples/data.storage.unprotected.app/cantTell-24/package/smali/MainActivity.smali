.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method
.method public onCreate(Landroid/os/Bundle;)V
  .registers 9
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  new-instance v2, Landroid/widget/Button;
  invoke-direct {v2, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
  move-object v0, v2
  new-instance v2, Lcn/readexample/app/Notes;
  invoke-direct {v2, p0}, Lcn/readexample/app/Notes;-><init>(Landroid/content/Context;)V
  move-object v1, v2
  new-instance v3, Lcn/readexample/app/MainActivity$1;
  invoke-direct {v3, p0, v1}, Lcn/readexample/app/MainActivity$1;-><init>(Lcn/readexample/app/MainActivity;Lcn/readexample/app/Notes;)V
  invoke-virtual {v0, v3}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->setContentView(Landroid/view/View;)V
  return-void
.end method
