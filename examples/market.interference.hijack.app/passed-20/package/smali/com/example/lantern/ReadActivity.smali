.class public Lcom/example/lantern/ReadActivity;
.super Landroid/app/Activity;
.source "ReadActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    .line 6
    new-instance v0, Landroid/webkit/WebView;
    invoke-direct {v0, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V
    move-object v2, v0
    invoke-virtual {p0, v2}, Lcom/example/lantern/ReadActivity;->setContentView(Landroid/view/View;)V

    .line 7
    new-instance v1, Lcom/example/lantern/ReadActivity$1;
    invoke-direct {v1, p0}, Lcom/example/lantern/ReadActivity$1;-><init>(Lcom/example/lantern/ReadActivity;)V
    invoke-virtual {v2, v1}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    .line 11
    const-string v1, "https://www.lantern.example/help"
    invoke-virtual {v2, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    .line 12
    return-void
.end method
