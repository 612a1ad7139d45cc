.class abstract Lcn/finch/hj3/BaseClient;
.super Landroid/webkit/WebViewClient;
.source "BaseClient.java"


# direct methods
.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    return-void
.end method


# virtual methods
.method abstract fix(Landroid/net/Uri;)Ljava/lang/String;
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 3

    invoke-static {p2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object p2

    invoke-virtual {p0, p2}, Lcn/finch/hj3/BaseClient;->fix(Landroid/net/Uri;)Ljava/lang/String;

    move-result-object p2

    if-nez p2, :cond_c

    const/4 p1, 0x0

    return p1

    :cond_c
    invoke-virtual {p1, p2}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    const/4 p1, 0x1

    return p1
.end method
