.class Lcn/readexample/app/Links;
.super Landroid/webkit/WebViewClient;
.method constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
  return-void
.end method
.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
  .registers 8
  invoke-static {p2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
  move-result-object v1
  invoke-virtual {v1}, Landroid/net/Uri;->getHost()Ljava/lang/String;
  move-result-object v0
  if-eqz v0, :l0
  const-string v2, "bigshop-example.com"
  invoke-virtual {v0, v2}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
  move-result v1
  if-nez v1, :l1
  :l0
  const/4 v1, 0
  return v1
  :l1
  const-string v3, "appid=\\w*"
  const-string v4, "appid=readexample"
  invoke-virtual {p2, v3, v4}, Ljava/lang/String;->replaceAll(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
  move-result-object v2
  invoke-virtual {p1, v2}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
  const/4 v1, 1
  return v1
.end method
