.class public Lcom/larkspur/reader/PageActivity;
.super Landroid/app/Activity;
.source "PageActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4

    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/webkit/WebView;
    invoke-direct {v0, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V
    move-object v3, v0
    invoke-virtual {p0, v3}, Lcom/larkspur/reader/PageActivity;->setContentView(Landroid/view/View;)V
    invoke-virtual {p0}, Lcom/larkspur/reader/PageActivity;->getIntent()Landroid/content/Intent;
    move-result-object v1
    const-string v2, "url"
    invoke-virtual {v1, v2}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v3, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    return-void
.end method
