.class public Lcom/example/market/MainActivity;
.super Landroid/app/Activity;

.field private personal:Landroid/widget/Switch;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f030000
    invoke-virtual {p0, v0}, Lcom/example/market/MainActivity;->setContentView(I)V
    const v0, 0x7f050000
    invoke-virtual {p0, v0}, Lcom/example/market/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/Switch;
    iput-object v0, p0, Lcom/example/market/MainActivity;->personal:Landroid/widget/Switch;
    const-string v1, "settings"
    const/4 v2, 0x0
    invoke-virtual {p0, v1, v2}, Lcom/example/market/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    const-string v2, "personal_feed"
    const/4 v3, 0x1
    invoke-interface {v1, v2, v3}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v2
    invoke-virtual {v0, v2}, Landroid/widget/Switch;->setChecked(Z)V
    return-void
.end method

.method public save(Landroid/view/View;)V
    .registers 8
    iget-object v0, p0, Lcom/example/market/MainActivity;->personal:Landroid/widget/Switch;
    invoke-virtual {v0}, Landroid/widget/Switch;->isChecked()Z
    move-result v3
    const-string v1, "settings"
    const/4 v2, 0x0
    invoke-virtual {p0, v1, v2}, Lcom/example/market/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    invoke-interface {v1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v1
    const-string v2, "personal_feed"
    invoke-interface {v1, v2, v3}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v1
    invoke-interface {v1}, Landroid/content/SharedPreferences$Editor;->apply()V

    invoke-virtual {p0}, Lcom/example/market/MainActivity;->finish()V
    return-void
.end method
