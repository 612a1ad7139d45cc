.class public Lcn/wrenweb/app/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/webkit/WebView;

    invoke-direct {p1, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V

    new-instance v0, Lcn/wrenweb/app/Pages;

    invoke-direct {v0, p0}, Lcn/wrenweb/app/Pages;-><init>(Landroid/content/Context;)V

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    invoke-virtual {p0, p1}, Lcn/wrenweb/app/MainActivity;->setContentView(Landroid/view/View;)V

    const-string v0, "https://start.wrenweb.cn/"

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
