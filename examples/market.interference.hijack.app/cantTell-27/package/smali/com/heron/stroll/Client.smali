.class public Lcom/heron/stroll/Client;
.super Landroid/webkit/WebViewClient;
.source "Client.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z
    .locals 4

    .line 4
    invoke-interface {p2}, Landroid/webkit/WebResourceRequest;->getUrl()Landroid/net/Uri;
    move-result-object v2
    invoke-static {v2}, Lcom/heron/stroll/Table;->of(Landroid/net/Uri;)Landroid/net/Uri;
    move-result-object v3
    if-ne v3, v2, :L21
    const/4 v0, 0x0
    return v0
    :L21
    invoke-virtual {v3}, Landroid/net/Uri;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {p1, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    const/4 v0, 0x1
    return v0
.end method
