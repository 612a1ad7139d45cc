.class final Lcn/mohe/books/Pages;
.super Landroid/webkit/WebViewClient;
.field private final activity:Landroid/app/Activity;

.method public constructor <init>(Landroid/app/Activity;)V
    .registers 2
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcn/mohe/books/Pages;->activity:Landroid/app/Activity;
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z
    .registers 9
    invoke-interface {p2}, Landroid/webkit/WebResourceRequest;->getUrl()Landroid/net/Uri;
    move-result-object v0
    iget-object v5, p0, Lcn/mohe/books/Pages;->activity:Landroid/app/Activity;
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcn/mohe/books/LinkPolicy;->listed(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :open
    const-string v1, "暂不支持打开其他阅读平台的链接"
    const/4 v2, 0x1
    invoke-static {v5, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;
    move-result-object v1
    invoke-virtual {v1}, Landroid/widget/Toast;->show()V
    const/4 v0, 0x1
    return v0
    :open
    const/4 v0, 0x0
    return v0

.end method


