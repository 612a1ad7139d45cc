.class public Lcom/heron/coupons/TabActivity;
.super Landroid/app/Activity;
.source "TabActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 5

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/coupons/TabActivity;->setContentView(I)V
    new-instance v0, Landroid/webkit/WebView;
    invoke-direct {v0, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V
    move-object v2, v0
    invoke-virtual {v2}, Landroid/webkit/WebView;->getSettings()Landroid/webkit/WebSettings;
    move-result-object v0
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Landroid/webkit/WebSettings;->setJavaScriptEnabled(Z)V

    .line 6
    new-instance v0, Lcom/heron/coupons/Parts;
    invoke-direct {v0}, Lcom/heron/coupons/Parts;-><init>()V
    move-object v3, v0
    new-instance v1, Lcom/heron/coupons/Zoom;
    invoke-direct {v1}, Lcom/heron/coupons/Zoom;-><init>()V
    invoke-virtual {v3, v1}, Lcom/heron/coupons/Parts;->add(Lcom/heron/coupons/Part;)V
    new-instance v1, Lcom/heron/coupons/After;
    invoke-direct {v1, p0}, Lcom/heron/coupons/After;-><init>(Landroid/content/Context;)V
    invoke-virtual {v3, v1}, Lcom/heron/coupons/Parts;->add(Lcom/heron/coupons/Part;)V
    new-instance v1, Lcom/heron/coupons/Client;
    invoke-direct {v1, v3}, Lcom/heron/coupons/Client;-><init>(Lcom/heron/coupons/Parts;)V
    invoke-virtual {v2, v1}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    .line 7
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/heron/coupons/TabActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/FrameLayout;
    invoke-virtual {v0, v2}, Landroid/widget/FrameLayout;->addView(Landroid/view/View;)V
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/coupons/TabActivity;->findViewById(I)Landroid/view/View;
    move-result-object v4
    check-cast v4, Landroid/widget/EditText;

    .line 8
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/heron/coupons/TabActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/coupons/TabActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, v2, v4}, Lcom/heron/coupons/TabActivity$$ExternalSyntheticLambda0;-><init>(Landroid/webkit/WebView;Landroid/widget/EditText;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 9
    return-void
.end method

.method static synthetic lambda$onCreate$0(Landroid/webkit/WebView;Landroid/widget/EditText;Landroid/view/View;)V
    .locals 1

    .line 8
    invoke-virtual {p1}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v0
    invoke-virtual {p0, v0}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    return-void
.end method
