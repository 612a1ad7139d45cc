.class public abstract Lcn/readexample/app/Base;
.super Landroid/webkit/WebViewClient;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 4
    invoke-virtual {p0, p1, p2}, Lcn/readexample/app/Base;->handle(Landroid/webkit/WebView;Ljava/lang/String;)Z
    move-result v0
    return v0
.end method

.method protected abstract handle(Landroid/webkit/WebView;Ljava/lang/String;)Z
.end method
