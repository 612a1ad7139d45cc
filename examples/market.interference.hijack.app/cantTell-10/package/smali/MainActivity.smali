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
  new-instance v1, Landroid/webkit/WebView;
  invoke-direct {v1, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V
  move-object v0, v1
  new-instance v2, Lcn/readexample/app/Links;
  invoke-direct {v2}, Lcn/readexample/app/Links;-><init>()V
  invoke-virtual {v0, v2}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V
  invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->setContentView(Landroid/view/View;)V
  const-string v2, "https://start.readexample.cn/"
  invoke-virtual {v0, v2}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
  return-void
.end method
