.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method
.method public onCreate(Landroid/os/Bundle;)V
  .registers 12
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  new-instance v4, Landroid/widget/EditText;
  invoke-direct {v4, p0}, Landroid/widget/EditText;-><init>(Landroid/content/Context;)V
  move-object v0, v4
  new-instance v4, Landroid/widget/Button;
  invoke-direct {v4, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
  move-object v1, v4
  new-instance v4, Lcn/readexample/app/Notes;
  invoke-direct {v4, p0}, Lcn/readexample/app/Notes;-><init>(Landroid/content/Context;)V
  move-object v2, v4
  new-instance v5, Lcn/readexample/app/MainActivity$1;
  invoke-direct {v5, p0, v2, v0}, Lcn/readexample/app/MainActivity$1;-><init>(Lcn/readexample/app/MainActivity;Lcn/readexample/app/Notes;Landroid/widget/EditText;)V
  invoke-virtual {v1, v5}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  new-instance v4, Landroid/widget/LinearLayout;
  invoke-direct {v4, p0}, Landroid/widget/LinearLayout;-><init>(Landroid/content/Context;)V
  move-object v3, v4
  invoke-virtual {v3, v0}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
  invoke-virtual {v3, v1}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
  invoke-virtual {p0, v3}, Lcn/readexample/app/MainActivity;->setContentView(Landroid/view/View;)V
  return-void
.end method
