.class public Lcn/heyan/note/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method static synthetic access$000(Lcn/heyan/note/MainActivity;Ljava/lang/String;)Z
    .registers 2
    invoke-direct {p0, p1}, Lcn/heyan/note/MainActivity;->stops(Ljava/lang/String;)Z
    move-result p0
    return p0
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/webkit/WebView;
    invoke-direct {v0, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V
    new-instance v1, Lcn/heyan/note/Pages;
    invoke-direct {v1, p0}, Lcn/heyan/note/Pages;-><init>(Lcn/heyan/note/MainActivity;)V
    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V
    invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
    return-void
.end method

.method private stops(Ljava/lang/String;)Z
    .registers 5
    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v0
    const/4 v2, 0x0
    invoke-static {v0}, Lcn/heyan/note/Sites;->isOwn(Ljava/lang/String;)Z
    move-result v1
    if-nez v1, :open
    invoke-static {v0}, Lcn/heyan/note/Sites;->isOther(Ljava/lang/String;)Z
    move-result v1
    if-eqz v1, :open
    const v0, 0x7f020001
    const/4 v1, 0x1
    invoke-static {p0, v0, v1}, Landroid/widget/Toast;->makeText(Landroid/content/Context;II)Landroid/widget/Toast;
    move-result-object v0
    invoke-virtual {v0}, Landroid/widget/Toast;->show()V
    return v1
    :open
    return v2
.end method
