.class public Lcom/dipper/atlas/PageActivity;
.super Landroid/app/Activity;
.source "PageActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 7

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/dipper/atlas/PageActivity;->setContentView(I)V

    .line 6
    const v1, 0x7f040002
    invoke-virtual {p0, v1}, Lcom/dipper/atlas/PageActivity;->findViewById(I)Landroid/view/View;
    move-result-object v5
    check-cast v5, Landroid/webkit/WebView;
    const v1, 0x7f040000
    invoke-virtual {p0, v1}, Lcom/dipper/atlas/PageActivity;->findViewById(I)Landroid/view/View;
    move-result-object v6
    check-cast v6, Landroid/widget/EditText;

    .line 7
    invoke-virtual {v5}, Landroid/webkit/WebView;->getSettings()Landroid/webkit/WebSettings;
    move-result-object v0
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Landroid/webkit/WebSettings;->setJavaScriptEnabled(Z)V

    .line 8
    new-instance v1, Lcom/dipper/atlas/Visited;
    new-instance v2, Lcom/dipper/atlas/Places;
    invoke-virtual {p0}, Lcom/dipper/atlas/PageActivity;->getResources()Landroid/content/res/Resources;
    move-result-object v3
    const v4, 0x7f030000
    invoke-virtual {v3, v4}, Landroid/content/res/Resources;->getStringArray(I)[Ljava/lang/String;
    move-result-object v3
    invoke-direct {v2, v3}, Lcom/dipper/atlas/Places;-><init>([Ljava/lang/String;)V
    invoke-direct {v1, v2}, Lcom/dipper/atlas/Visited;-><init>(Lcom/dipper/atlas/Places;)V
    invoke-virtual {v5, v1}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    .line 9
    const v1, 0x7f040001
    invoke-virtual {p0, v1}, Lcom/dipper/atlas/PageActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/dipper/atlas/PageActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, v5, v6}, Lcom/dipper/atlas/PageActivity$$ExternalSyntheticLambda0;-><init>(Landroid/webkit/WebView;Landroid/widget/EditText;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 10
    return-void
.end method

.method static synthetic lambda$onCreate$0(Landroid/webkit/WebView;Landroid/widget/EditText;Landroid/view/View;)V
    .locals 1

    .line 9
    invoke-virtual {p1}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v0
    invoke-virtual {p0, v0}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    return-void
.end method
