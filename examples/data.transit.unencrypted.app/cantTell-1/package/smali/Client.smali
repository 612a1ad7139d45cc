.class public Lcom/example/shop/Client;
.super Landroid/webkit/WebViewClient;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    return-void
.end method

.method public onReceivedSslError(Landroid/webkit/WebView;Landroid/webkit/SslErrorHandler;Landroid/net/http/SslError;)V
    .registers 7
    invoke-virtual {p3}, Landroid/net/http/SslError;->getPrimaryError()I
    move-result v0
    const/4 v1, 0x4
    if-ne v0, v1, :refuse
    invoke-virtual {p2}, Landroid/webkit/SslErrorHandler;->proceed()V
    goto :done
    :refuse
    invoke-virtual {p2}, Landroid/webkit/SslErrorHandler;->cancel()V
    :done
    return-void
.end method
