.class public Lcom/example/recipes/SaveActivity;
.super Landroid/app/Activity;
.source "SaveActivity.java"

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
    invoke-virtual {p0}, Lcom/example/recipes/SaveActivity;->getReferrer()Landroid/net/Uri;
    move-result-object v0
    invoke-static {v0}, Lcom/example/recipes/Origin;->known(Landroid/net/Uri;)Z
    move-result v0
    if-eqz v0, :L20
    invoke-virtual {p0}, Lcom/example/recipes/SaveActivity;->finish()V
    return-void
    :L20
    const-string v1, "saved"
    const/4 v2, 0x0
    invoke-virtual {p0, v1, v2}, Lcom/example/recipes/SaveActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "last"
    invoke-virtual {p0}, Lcom/example/recipes/SaveActivity;->getIntent()Landroid/content/Intent;
    move-result-object v2
    const-string v3, "text"
    invoke-virtual {v2, v3}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v2
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method
