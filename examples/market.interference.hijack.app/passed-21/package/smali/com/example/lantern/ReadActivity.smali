.class public Lcom/example/lantern/ReadActivity;
.super Landroid/app/Activity;
.source "ReadActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    .line 6
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/example/lantern/ReadActivity;->setContentView(I)V
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/example/lantern/ReadActivity;->findViewById(I)Landroid/view/View;
    move-result-object v2
    check-cast v2, Landroid/webkit/WebView;

    .line 7
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/example/lantern/ReadActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/example/lantern/ReadActivity$1;
    invoke-direct {v1, p0, v2}, Lcom/example/lantern/ReadActivity$1;-><init>(Lcom/example/lantern/ReadActivity;Landroid/webkit/WebView;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 10
    invoke-virtual {p0}, Lcom/example/lantern/ReadActivity;->getIntent()Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {v1}, Landroid/content/Intent;->getDataString()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v2, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    .line 11
    return-void
.end method
