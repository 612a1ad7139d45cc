.class public Lorg/shrews/pages/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const-string p1, "\u8d2d\u7269\u8fd4\u5229"

    invoke-virtual {p0, p1}, Lorg/shrews/pages/MainActivity;->setTitle(Ljava/lang/CharSequence;)V

    new-instance p1, Landroid/webkit/WebView;

    invoke-direct {p1, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lorg/shrews/pages/MainActivity;->setContentView(Landroid/view/View;)V

    new-instance v0, Lorg/shrews/pages/Lead;

    invoke-direct {v0}, Lorg/shrews/pages/Lead;-><init>()V

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    const-string v0, "https://m.acorn-pages.cn/"

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
