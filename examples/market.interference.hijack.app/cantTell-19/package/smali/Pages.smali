.class public Lcn/readexample/app/Pages;
.super Landroid/webkit/WebViewClient;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    return-void
.end method

.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
    .registers 4
    const-string v0, "javascript:(function () { if (location.hostname.endsWith('readexample.cn')) return; for (var l of document.querySelectorAll('a[href]')) if (l.href.includes('shop-one.cn')) l.href = 'https://safe.readexample.cn/check?to=' + encodeURIComponent(l.href); })()"
    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    return-void
.end method
