.class public Lcn/finch/hj1h/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"

# interfaces
.implements Lcn/finch/hj1h/Contract$Screen;


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
    .registers 6

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/webkit/WebView;

    invoke-direct {p1, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V

    iput-object p1, p0, Lcn/finch/hj1h/MainActivity;->web:Landroid/webkit/WebView;

    invoke-virtual {p0, p1}, Lcn/finch/hj1h/MainActivity;->setContentView(Landroid/view/View;)V

    iget-object p1, p0, Lcn/finch/hj1h/MainActivity;->web:Landroid/webkit/WebView;

    new-instance v0, Lcn/finch/hj1h/Client;

    new-instance v1, Lcn/finch/hj1h/PageGuide;

    invoke-direct {v1, p0}, Lcn/finch/hj1h/PageGuide;-><init>(Lcn/finch/hj1h/Contract$Screen;)V

    const-string v2, "p"

    const/4 v3, 0x0

    invoke-virtual {p0, v2, v3}, Lcn/finch/hj1h/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v2

    invoke-direct {v0, v1, v2}, Lcn/finch/hj1h/Client;-><init>(Lcn/finch/hj1h/Contract$Guide;Landroid/content/SharedPreferences;)V

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    const-string p1, "https://www.finchpages.cn/"

    invoke-virtual {p0, p1}, Lcn/finch/hj1h/MainActivity;->show(Ljava/lang/String;)V

    return-void
.end method

.method public show(Ljava/lang/String;)V
    .registers 3

    iget-object v0, p0, Lcn/finch/hj1h/MainActivity;->web:Landroid/webkit/WebView;

    invoke-virtual {v0, p1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
