.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method
.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  new-instance v3, Landroid/widget/EditText;
  invoke-direct {v3, p0}, Landroid/widget/EditText;-><init>(Landroid/content/Context;)V
  move-object v0, v3
  const-string v4, "\u8eab\u4efd\u8bc1\u53f7"
  invoke-virtual {v0, v4}, Landroid/widget/EditText;->setHint(Ljava/lang/CharSequence;)V
  new-instance v3, Landroid/widget/Button;
  invoke-direct {v3, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
  move-object v1, v3
  new-instance v4, Lcn/readexample/app/MainActivity$1;
  invoke-direct {v4, p0, v0}, Lcn/readexample/app/MainActivity$1;-><init>(Lcn/readexample/app/MainActivity;Landroid/widget/EditText;)V
  invoke-virtual {v1, v4}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  new-instance v3, Landroid/widget/LinearLayout;
  invoke-direct {v3, p0}, Landroid/widget/LinearLayout;-><init>(Landroid/content/Context;)V
  move-object v2, v3
  invoke-virtual {v2, v0}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
  invoke-virtual {v2, v1}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
  invoke-virtual {p0, v2}, Lcn/readexample/app/MainActivity;->setContentView(Landroid/view/View;)V
  return-void
.end method
