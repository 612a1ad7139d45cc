.class public Lcom/example/app/Client;
.super Landroid/webkit/WebViewClient;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .locals 3
    invoke-static {p2}, Lcom/example/app/Links;->isOther(Ljava/lang/String;)Z
    move-result v0
    const/4 v1, 0x1
    if-eqz v0, :go
    const/4 v2, 0x1
    return v2
    :go
    invoke-static {p2}, Lcom/example/app/Links;->ours(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    invoke-virtual {v0, p2}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result p2
    if-nez p2, :same
    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    return v1
    :same
    const/4 v0, 0x0
    return v0
.end method
