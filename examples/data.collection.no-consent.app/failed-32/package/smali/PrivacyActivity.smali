.class public Lcom/example/market/PrivacyActivity;
.super Landroid/app/Activity;
.source "PrivacyActivity.java"

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method private goOn()V
    .registers 3

    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcom/example/market/HomeActivity;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcom/example/market/PrivacyActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcom/example/market/PrivacyActivity;->finish()V

    return-void
.end method

.method public agree(Landroid/view/View;)V
    .registers 5

    const-string v0, "privacy"

    const/4 v1, 0x0

    invoke-virtual {p0, v0, v1}, Lcom/example/market/PrivacyActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    const-string v1, "agreed"

    const/4 v2, 0x1

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V

    invoke-direct {p0}, Lcom/example/market/PrivacyActivity;->goOn()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5

    const/4 v2, 0x0

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const-string v0, "privacy"

    invoke-virtual {p0, v0, v2}, Lcom/example/market/PrivacyActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    const-string v1, "agreed"

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result v0

    if-eqz v0, :cond_16

    invoke-direct {p0}, Lcom/example/market/PrivacyActivity;->goOn()V

    :goto_15
    return-void

    :cond_16
    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/example/market/PrivacyActivity;->setContentView(I)V

    goto :goto_15
.end method

.method public refuse(Landroid/view/View;)V
    .registers 2

    invoke-direct {p0}, Lcom/example/market/PrivacyActivity;->goOn()V

    return-void
.end method
