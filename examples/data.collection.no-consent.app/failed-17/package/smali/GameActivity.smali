.class public Ltown/lamps/puzzle/GameActivity;
.super Landroid/app/Activity;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const-string v0, "game"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Ltown/lamps/puzzle/GameActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    const-string v3, "ok"
    const/4 v4, 0x0
    invoke-interface {v2, v3, v4}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v5
    if-nez v5, :cond_1
    new-instance v0, Landroid/content/Intent;
    const-class v1, Ltown/lamps/puzzle/PrivacyActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Ltown/lamps/puzzle/GameActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Ltown/lamps/puzzle/GameActivity;->finish()V
    return-void
    :cond_1
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/puzzle/GameActivity;->setContentView(I)V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
