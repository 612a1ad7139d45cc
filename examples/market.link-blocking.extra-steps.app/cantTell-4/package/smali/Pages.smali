.class final Lcom/qinglan/note/Pages;
.super Landroid/webkit/WebViewClient;
.field private final activity:Landroid/app/Activity;

.method public constructor <init>(Landroid/app/Activity;)V
    .registers 2
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcom/qinglan/note/Pages;->activity:Landroid/app/Activity;
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z
    .registers 9
    invoke-interface {p2}, Landroid/webkit/WebResourceRequest;->getUrl()Landroid/net/Uri;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri;->toString()Ljava/lang/String;
    move-result-object v4
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/qinglan/note/Hosts;->outside(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :open
    invoke-virtual {p0, p1, v4}, Lcom/qinglan/note/Pages;->ask(Landroid/webkit/WebView;Ljava/lang/String;)V
    const/4 v0, 0x1
    return v0
    :open
    const/4 v0, 0x0
    return v0

.end method

.method public ask(Landroid/webkit/WebView;Ljava/lang/String;)V
    .registers 6
    new-instance v0, Landroid/app/AlertDialog$Builder;
    iget-object v1, p0, Lcom/qinglan/note/Pages;->activity:Landroid/app/Activity;
    invoke-direct {v0, v1}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "即将离开青蓝笔记，进入合作书店的页面，是否继续访问？"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    new-instance v1, Lcom/qinglan/note/GoOn;
    invoke-direct {v1, p1, p2}, Lcom/qinglan/note/GoOn;-><init>(Landroid/webkit/WebView;Ljava/lang/String;)V
    const-string v2, "继续访问"
    invoke-virtual {v0, v2, v1}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
.end method


