.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method
.method public onCreate(Landroid/os/Bundle;)V
  .registers 8
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  new-instance v3, Landroid/widget/TextView;
  invoke-direct {v3, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
  move-object v0, v3
  const-string v4, "\u4ece\u8fd9\u91cc\u8fdb\u5165\u5546\u57ce\uff0c\u8ba2\u5355\u8fd4\u5229\u5230\u8d26"
  invoke-virtual {v0, v4}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V
  new-instance v3, Landroid/webkit/WebView;
  invoke-direct {v3, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V
  move-object v1, v3
  new-instance v4, Lcn/readexample/app/Links;
  invoke-direct {v4}, Lcn/readexample/app/Links;-><init>()V
  invoke-virtual {v1, v4}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V
  new-instance v3, Landroid/widget/LinearLayout;
  invoke-direct {v3, p0}, Landroid/widget/LinearLayout;-><init>(Landroid/content/Context;)V
  move-object v2, v3
  invoke-virtual {v2, v0}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
  invoke-virtual {v2, v1}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
  invoke-virtual {p0, v2}, Lcn/readexample/app/MainActivity;->setContentView(Landroid/view/View;)V
  const-string v4, "https://start.readexample.cn/"
  invoke-virtual {v1, v4}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
  return-void
.end method
