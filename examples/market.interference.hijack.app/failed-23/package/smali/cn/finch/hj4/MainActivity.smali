.class public Lcn/finch/hj4/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"


# static fields
.field private static final KEY:Ljava/lang/String; = "unionId"

.field private static final OURS:Ljava/lang/String; = "20261188"


# instance fields
.field private final main:Landroid/os/Handler;


# direct methods
.method public constructor <init>()V
    .registers 3

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    new-instance v0, Landroid/os/Handler;

    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;

    move-result-object v1

    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V

    iput-object v0, p0, Lcn/finch/hj4/MainActivity;->main:Landroid/os/Handler;

    return-void
.end method

.method static synthetic access$000(Lcn/finch/hj4/MainActivity;)Landroid/os/Handler;
    .registers 1

    iget-object p0, p0, Lcn/finch/hj4/MainActivity;->main:Landroid/os/Handler;

    return-object p0
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/webkit/WebView;

    invoke-direct {p1, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lcn/finch/hj4/MainActivity;->setContentView(Landroid/view/View;)V

    new-instance v0, Lcn/finch/hj4/MainActivity$1;

    invoke-direct {v0, p0, p1}, Lcn/finch/hj4/MainActivity$1;-><init>(Lcn/finch/hj4/MainActivity;Landroid/webkit/WebView;)V

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    const-string v0, "https://www.finchpages.cn/"

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
