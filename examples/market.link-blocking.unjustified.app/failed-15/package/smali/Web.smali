.class final Lcom/linjia/mall/Web;
.super Landroid/webkit/WebViewClient;
.field private final activity:Landroid/app/Activity;

.method public constructor <init>(Landroid/app/Activity;)V
    .registers 2
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcom/linjia/mall/Web;->activity:Landroid/app/Activity;
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z
    .registers 9
    invoke-interface {p2}, Landroid/webkit/WebResourceRequest;->getUrl()Landroid/net/Uri;
    move-result-object v0
    iget-object v5, p0, Lcom/linjia/mall/Web;->activity:Landroid/app/Activity;
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v0
    if-nez v0, :known
    const/4 v0, 0x0
    return v0
    :known
    invoke-virtual {v0}, Ljava/lang/String;->hashCode()I
    move-result v1
    const/4 v2, -0x1
    sparse-switch v1, :hashes
    :chosen
    packed-switch v2, :cases
    const/4 v0, 0x0
    return v0
    :first
    const-string v3, "m.tianhui-mall.com"
    invoke-virtual {v0, v3}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v3
    if-eqz v3, :chosen
    const/4 v2, 0x0
    goto :chosen
    :second
    const-string v3, "www.duoduojie.cn"
    invoke-virtual {v0, v3}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v3
    if-eqz v3, :chosen
    const/4 v2, 0x1
    goto :chosen
    :named
    const-string v1, "该链接暂不支持打开，请在邻嘉商城搜索同款商品"
    const/4 v2, 0x1
    invoke-static {v5, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;
    move-result-object v1
    invoke-virtual {v1}, Landroid/widget/Toast;->show()V
    const/4 v0, 0x1
    return v0
    :hashes
    .sparse-switch
        -0x5a3f1c22 -> :first
        0x1b22c3d4 -> :second
    .end sparse-switch
    :cases
    .packed-switch 0x0
        :named
        :named
    .end packed-switch

.end method


