.class Lcn/finch/hj1/Client;
.super Landroid/webkit/WebViewClient;
.source "Client.java"


# instance fields
.field private final guide:Lcn/finch/hj1/Contract$Guide;


# direct methods
.method constructor <init>(Lcn/finch/hj1/Contract$Guide;)V
    .registers 2

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    iput-object p1, p0, Lcn/finch/hj1/Client;->guide:Lcn/finch/hj1/Contract$Guide;

    return-void
.end method


# virtual methods
.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z
    .registers 3

    iget-object p1, p0, Lcn/finch/hj1/Client;->guide:Lcn/finch/hj1/Contract$Guide;

    invoke-interface {p2}, Landroid/webkit/WebResourceRequest;->getUrl()Landroid/net/Uri;

    move-result-object p2

    invoke-virtual {p2}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object p2

    invoke-interface {p1, p2}, Lcn/finch/hj1/Contract$Guide;->decide(Ljava/lang/String;)Z

    move-result p1

    return p1
.end method
