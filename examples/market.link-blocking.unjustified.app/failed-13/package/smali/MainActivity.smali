.class public Lcn/xunlu/forum/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/webkit/WebView;
    invoke-direct {v0, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V
    new-instance v1, Lcn/xunlu/forum/Pages;
    const v2, 0x7f020001
    invoke-virtual {p0, v2}, Lcn/xunlu/forum/MainActivity;->getString(I)Ljava/lang/String;
    move-result-object v2
    invoke-direct {v1, v2}, Lcn/xunlu/forum/Pages;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V
    invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
    return-void
.end method
