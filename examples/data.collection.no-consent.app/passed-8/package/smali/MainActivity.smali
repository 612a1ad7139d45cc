.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;
.field private asks:Landroid/app/Dialog;
.field private agree:Landroid/widget/Button;
.field private refuse:Landroid/widget/Button;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method
.method public onCreate(Landroid/os/Bundle;)V
  .registers 8
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  new-instance v3, Landroid/app/Dialog;
  invoke-direct {v3, p0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
  iput-object v3, p0, Lcn/readexample/app/MainActivity;->asks:Landroid/app/Dialog;
  new-instance v2, Landroid/widget/TextView;
  invoke-direct {v2, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
  move-object v0, v2
  const-string v3, "\u8bf7\u9605\u8bfb\u5e76\u540c\u610f\u300a\u9690\u79c1\u653f\u7b56\u300b"
  invoke-virtual {v0, v3}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V
  new-instance v2, Landroid/widget/LinearLayout;
  invoke-direct {v2, p0}, Landroid/widget/LinearLayout;-><init>(Landroid/content/Context;)V
  move-object v1, v2
  invoke-virtual {v1, v0}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
  new-instance v3, Landroid/widget/Button;
  invoke-direct {v3, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
  iput-object v3, p0, Lcn/readexample/app/MainActivity;->agree:Landroid/widget/Button;
  iget-object v2, p0, Lcn/readexample/app/MainActivity;->agree:Landroid/widget/Button;
  const-string v3, "\u540c\u610f\u5e76\u7ee7\u7eed\uff08\u4e0d\u540c\u610f\u8bf7\u9000\u51fa\uff09"
  invoke-virtual {v2, v3}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V
  iget-object v2, p0, Lcn/readexample/app/MainActivity;->agree:Landroid/widget/Button;
  invoke-virtual {v2, p0}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  iget-object v3, p0, Lcn/readexample/app/MainActivity;->agree:Landroid/widget/Button;
  invoke-virtual {v1, v3}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
  new-instance v3, Landroid/widget/Button;
  invoke-direct {v3, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
  iput-object v3, p0, Lcn/readexample/app/MainActivity;->refuse:Landroid/widget/Button;
  iget-object v3, p0, Lcn/readexample/app/MainActivity;->refuse:Landroid/widget/Button;
  invoke-virtual {v1, v3}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
  iget-object v2, p0, Lcn/readexample/app/MainActivity;->asks:Landroid/app/Dialog;
  invoke-virtual {v2, v1}, Landroid/app/Dialog;->setContentView(Landroid/view/View;)V
  iget-object v2, p0, Lcn/readexample/app/MainActivity;->asks:Landroid/app/Dialog;
  invoke-virtual {v2}, Landroid/app/Dialog;->show()V
  return-void
.end method
.method public onClick(Landroid/view/View;)V
  .registers 7
  iget-object v0, p0, Lcn/readexample/app/MainActivity;->asks:Landroid/app/Dialog;
  invoke-virtual {v0}, Landroid/app/Dialog;->dismiss()V
  iget-object v1, p0, Lcn/readexample/app/MainActivity;->agree:Landroid/widget/Button;
  if-ne p1, v1, :l0
  const/4 v1, 0
  invoke-virtual {p0, v1}, Lcn/readexample/app/MainActivity;->getPreferences(I)Landroid/content/SharedPreferences;
  move-result-object v0
  invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 1
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
  move-result-object v0
  invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
  :l0
  new-instance v0, Ljava/lang/Thread;
  new-instance v2, Lcn/readexample/app/Start;
  invoke-direct {v2, p0}, Lcn/readexample/app/Start;-><init>(Landroid/content/Context;)V
  invoke-direct {v0, v2}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
  invoke-virtual {v0}, Ljava/lang/Thread;->start()V
  return-void
.end method
