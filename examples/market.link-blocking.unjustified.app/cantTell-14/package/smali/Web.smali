.class final Lcom/linjia/kids/Web;
.super Landroid/webkit/WebViewClient;
.field private final activity:Landroid/app/Activity;

.method public constructor <init>(Landroid/app/Activity;)V
    .registers 2
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcom/linjia/kids/Web;->activity:Landroid/app/Activity;
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z
    .registers 9
    invoke-interface {p2}, Landroid/webkit/WebResourceRequest;->getUrl()Landroid/net/Uri;
    move-result-object v0
    iget-object v5, p0, Lcom/linjia/kids/Web;->activity:Landroid/app/Activity;
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v0
    const-string v1, "linjia.com"
    invoke-virtual {v0, v1}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
    move-result v1
    if-eqz v1, :outside
    const/4 v0, 0x0
    return v0
    :outside
    invoke-static {v0}, Lcom/linjia/kids/Rivals;->isRival(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :refuse
    const-string v1, "count"
    const-string v2, "rival"
    invoke-static {v1, v2}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I
    :refuse
    const-string v1, "站外网页暂不支持打开，请在站内搜索"
    const/4 v2, 0x1
    invoke-static {v5, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;
    move-result-object v1
    invoke-virtual {v1}, Landroid/widget/Toast;->show()V
    const/4 v0, 0x1
    return v0

.end method


