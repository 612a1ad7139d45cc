.class public Lcom/avocet/web/WebActivity;
.super Landroid/app/Activity;
.source "WebActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3

    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Lcom/avocet/web/WebActivity;->setContentView(I)V
    const v0, 0x7f030001
    invoke-virtual {p0, v0}, Lcom/avocet/web/WebActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    check-cast v1, Landroid/webkit/WebView;
    new-instance v0, Lcom/avocet/web/Pages;
    invoke-direct {v0}, Lcom/avocet/web/Pages;-><init>()V
    invoke-virtual {v1, v0}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V
    const v0, 0x7f030000
    invoke-virtual {p0, v0}, Lcom/avocet/web/WebActivity;->findViewById(I)Landroid/view/View;
    move-result-object v2
    check-cast v2, Landroid/widget/EditText;
    new-instance v0, Lcom/avocet/web/WebActivity$$ExternalSyntheticLambda0;
    invoke-direct {v0, v1, v2}, Lcom/avocet/web/WebActivity$$ExternalSyntheticLambda0;-><init>(Landroid/webkit/WebView;Landroid/widget/EditText;)V
    invoke-virtual {v2, v0}, Landroid/widget/EditText;->setOnEditorActionListener(Landroid/widget/TextView$OnEditorActionListener;)V
    return-void
.end method

.method static synthetic lambda$onCreate$0(Landroid/webkit/WebView;Landroid/widget/EditText;Landroid/widget/TextView;ILandroid/view/KeyEvent;)Z
    .locals 2

    .line 3
    invoke-virtual {p1}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
    move-result-object v1
    invoke-virtual {v1}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {p0, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    const/4 v0, 0x1
    return v0
.end method
