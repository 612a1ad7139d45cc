.class public Lcn/baihe/talk/Pages;
.super Landroid/webkit/WebViewClient;

.field private final screen:Landroid/app/Activity;

.method constructor <init>(Landroid/app/Activity;)V
    .registers 2
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcn/baihe/talk/Pages;->screen:Landroid/app/Activity;
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 7
    invoke-static {p2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcn/baihe/talk/Shops;->of(Ljava/lang/String;)Lcn/baihe/talk/Shops;
    move-result-object v0
    sget-object v1, Lcn/baihe/talk/Shops;->THEIRS:Lcn/baihe/talk/Shops;
    if-eq v0, v1, :stop
    const/4 v0, 0x0
    return v0
    :stop
    invoke-direct {p0}, Lcn/baihe/talk/Pages;->explain()V
    const/4 v0, 0x1
    return v0
.end method

.method private explain()V
    .registers 4
    iget-object v0, p0, Lcn/baihe/talk/Pages;->screen:Landroid/app/Activity;
    const v1, 0x7f020001
    const/4 v2, 0x1
    invoke-static {v0, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;II)Landroid/widget/Toast;
    move-result-object v0
    invoke-virtual {v0}, Landroid/widget/Toast;->show()V
    return-void
.end method
