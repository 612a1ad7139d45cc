.class public Lcn/finch/hj1/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"

# interfaces
.implements Lcn/finch/hj1/Contract$Screen;


# instance fields
.field private web:Landroid/webkit/WebView;


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/webkit/WebView;

    invoke-direct {p1, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V

    iput-object p1, p0, Lcn/finch/hj1/MainActivity;->web:Landroid/webkit/WebView;

    invoke-virtual {p0, p1}, Lcn/finch/hj1/MainActivity;->setContentView(Landroid/view/View;)V

    iget-object p1, p0, Lcn/finch/hj1/MainActivity;->web:Landroid/webkit/WebView;

    new-instance v0, Lcn/finch/hj1/Client;

    new-instance v1, Lcn/finch/hj1/PageGuide;

    invoke-direct {v1, p0}, Lcn/finch/hj1/PageGuide;-><init>(Lcn/finch/hj1/Contract$Screen;)V

    invoke-direct {v0, v1}, Lcn/finch/hj1/Client;-><init>(Lcn/finch/hj1/Contract$Guide;)V

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    const-string p1, "https://www.finchpages.cn/"

    invoke-virtual {p0, p1}, Lcn/finch/hj1/MainActivity;->show(Ljava/lang/String;)V

    return-void
.end method

.method public refuse(Ljava/lang/String;)V
    .registers 3

    const-string p1, "\u8be5\u7f51\u5740\u88ab\u4e3e\u62a5\u4e3a\u8bc8\u9a97\u7f51\u7ad9"

    const/4 v0, 0x0

    invoke-static {p0, p1, v0}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;

    move-result-object p1

    invoke-virtual {p1}, Landroid/widget/Toast;->show()V

    return-void
.end method

.method public show(Ljava/lang/String;)V
    .registers 3

    iget-object v0, p0, Lcn/finch/hj1/MainActivity;->web:Landroid/webkit/WebView;

    invoke-virtual {v0, p1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
