.class Lcn/finch/hj1h/Client;
.super Landroid/webkit/WebViewClient;
.source "Client.java"


# instance fields
.field private final guide:Lcn/finch/hj1h/Contract$Guide;

.field private final s:Landroid/content/SharedPreferences;


# direct methods
.method constructor <init>(Lcn/finch/hj1h/Contract$Guide;Landroid/content/SharedPreferences;)V
    .registers 3

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    iput-object p1, p0, Lcn/finch/hj1h/Client;->guide:Lcn/finch/hj1h/Contract$Guide;

    iput-object p2, p0, Lcn/finch/hj1h/Client;->s:Landroid/content/SharedPreferences;

    return-void
.end method


# virtual methods
.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z
    .registers 5

    iget-object p1, p0, Lcn/finch/hj1h/Client;->s:Landroid/content/SharedPreferences;

    const-string v0, "support_us"

    const/4 v1, 0x0

    invoke-interface {p1, v0, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result p1

    if-eqz p1, :cond_1c

    iget-object p1, p0, Lcn/finch/hj1h/Client;->guide:Lcn/finch/hj1h/Contract$Guide;

    invoke-interface {p2}, Landroid/webkit/WebResourceRequest;->getUrl()Landroid/net/Uri;

    move-result-object p2

    invoke-virtual {p2}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object p2

    invoke-interface {p1, p2}, Lcn/finch/hj1h/Contract$Guide;->decide(Ljava/lang/String;)Z

    move-result p1

    if-eqz p1, :cond_1c

    const/4 v1, 0x1

    :cond_1c
    return v1
.end method
