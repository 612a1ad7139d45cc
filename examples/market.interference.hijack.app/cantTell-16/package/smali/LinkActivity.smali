.class public Lcom/example/market/LinkActivity;
.super Landroid/app/Activity;

.method public onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-virtual {p0}, Lcom/example/market/LinkActivity;->getIntent()Landroid/content/Intent;
    move-result-object v0
    const-string v1, "address"
    invoke-virtual {v0, v1}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/example/market/Links;->of(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    const-string v1, "android.intent.action.VIEW"
    new-instance v2, Landroid/content/Intent;
    invoke-direct {v2, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0, v2}, Lcom/example/market/LinkActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
