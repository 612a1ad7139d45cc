.class public Lcn/baihe/talk/Pages;
.super Landroid/webkit/WebViewClient;

.field private final screen:Landroid/app/Activity;
.field private final hosts:[Ljava/lang/String;

.method constructor <init>(Landroid/app/Activity;)V
    .registers 4
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcn/baihe/talk/Pages;->screen:Landroid/app/Activity;
    invoke-virtual {p1}, Landroid/app/Activity;->getResources()Landroid/content/res/Resources;
    move-result-object v0
    const v1, 0x7f030000
    invoke-virtual {v0, v1}, Landroid/content/res/Resources;->getStringArray(I)[Ljava/lang/String;
    move-result-object v0
    iput-object v0, p0, Lcn/baihe/talk/Pages;->hosts:[Ljava/lang/String;
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 8
    iget-object v0, p0, Lcn/baihe/talk/Pages;->hosts:[Ljava/lang/String;
    array-length v1, v0
    const/4 v2, 0x0
    :each
    if-ge v2, v1, :open
    aget-object v3, v0, v2
    invoke-virtual {p2, v3}, Ljava/lang/String;->contains(Ljava/lang/CharSequence;)Z
    move-result v3
    if-nez v3, :stop
    add-int/lit8 v2, v2, 0x1
    goto :each
    :open
    const/4 v0, 0x0
    return v0
    :stop
    iget-object v0, p0, Lcn/baihe/talk/Pages;->screen:Landroid/app/Activity;
    const v1, 0x7f020001
    const/4 v2, 0x1
    invoke-static {v0, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;II)Landroid/widget/Toast;
    move-result-object v0
    invoke-virtual {v0}, Landroid/widget/Toast;->show()V
    const/4 v0, 0x1
    return v0
.end method
