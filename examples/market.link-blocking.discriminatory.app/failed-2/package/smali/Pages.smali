.class Lcn/heyan/note/Pages;
.super Landroid/webkit/WebViewClient;

.field private final screen:Lcn/heyan/note/MainActivity;

.method constructor <init>(Lcn/heyan/note/MainActivity;)V
    .registers 2
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcn/heyan/note/Pages;->screen:Lcn/heyan/note/MainActivity;
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 4
    iget-object v0, p0, Lcn/heyan/note/Pages;->screen:Lcn/heyan/note/MainActivity;
    invoke-static {v0, p2}, Lcn/heyan/note/MainActivity;->access$000(Lcn/heyan/note/MainActivity;Ljava/lang/String;)Z
    move-result v0
    return v0
.end method
