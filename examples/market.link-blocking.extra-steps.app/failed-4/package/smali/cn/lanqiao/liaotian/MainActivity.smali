.class public Lcn/lanqiao/liaotian/MainActivity;
.super Landroid/app/Activity;


# instance fields
.field r:Lcn/lanqiao/liaotian/Rules;

.field w:Landroid/webkit/WebView;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$open$0$cn-lanqiao-liaotian-MainActivity(Ljava/lang/String;Landroid/content/DialogInterface;I)V
    .registers 4
    iget-object p2, p0, Lcn/lanqiao/liaotian/MainActivity;->w:Landroid/webkit/WebView;

    invoke-virtual {p2, p1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/lanqiao/liaotian/MainActivity;->setContentView(I)V

    new-instance p1, Lcn/lanqiao/liaotian/Rules;

    invoke-direct {p1, p0}, Lcn/lanqiao/liaotian/Rules;-><init>(Landroid/content/Context;)V

    iput-object p1, p0, Lcn/lanqiao/liaotian/MainActivity;->r:Lcn/lanqiao/liaotian/Rules;

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lcn/lanqiao/liaotian/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/webkit/WebView;

    iput-object p1, p0, Lcn/lanqiao/liaotian/MainActivity;->w:Landroid/webkit/WebView;

    new-instance v0, Lcn/lanqiao/liaotian/MainActivity$1;

    invoke-direct {v0, p0}, Lcn/lanqiao/liaotian/MainActivity$1;-><init>(Lcn/lanqiao/liaotian/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    iget-object p1, p0, Lcn/lanqiao/liaotian/MainActivity;->w:Landroid/webkit/WebView;

    const-string v0, "https://m.lanqiao.cn"

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method

.method open(Ljava/lang/String;)V
    .registers 4
    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;

    move-result-object v0

    iget-object v1, p0, Lcn/lanqiao/liaotian/MainActivity;->r:Lcn/lanqiao/liaotian/Rules;

    invoke-virtual {v1, v0}, Lcn/lanqiao/liaotian/Rules;->no(Ljava/lang/String;)Z

    move-result v1

    if-eqz v1, :cond_23

    const p1, 0x7f030001

    invoke-virtual {p0, p1}, Lcn/lanqiao/liaotian/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    const/4 v0, 0x0

    invoke-virtual {p1, v0}, Landroid/view/View;->setVisibility(I)V

    iget-object p1, p0, Lcn/lanqiao/liaotian/MainActivity;->w:Landroid/webkit/WebView;

    const/16 v0, 0x8

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->setVisibility(I)V

    return-void

    :cond_23
    iget-object v1, p0, Lcn/lanqiao/liaotian/MainActivity;->r:Lcn/lanqiao/liaotian/Rules;

    invoke-virtual {v1, v0}, Lcn/lanqiao/liaotian/Rules;->perhaps(Ljava/lang/String;)Z

    move-result v0

    if-eqz v0, :cond_45

    new-instance v0, Landroid/app/AlertDialog$Builder;

    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const-string v1, "\u8be5\u7f51\u5740\u5c5e\u4e8e\u7ade\u4e89\u5e73\u53f0\uff0c\u8bf7\u786e\u8ba4\u540e\u518d\u8bbf\u95ee"

    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    new-instance v1, Lcn/lanqiao/liaotian/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v1, p0, p1}, Lcn/lanqiao/liaotian/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/lanqiao/liaotian/MainActivity;Ljava/lang/String;)V

    const-string p1, "\u786e\u8ba4"

    invoke-virtual {v0, p1, v1}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    invoke-virtual {p1}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;

    return-void

    :cond_45
    iget-object v0, p0, Lcn/lanqiao/liaotian/MainActivity;->w:Landroid/webkit/WebView;

    invoke-virtual {v0, p1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
