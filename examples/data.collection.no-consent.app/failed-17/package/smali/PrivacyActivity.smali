.class public Ltown/lamps/puzzle/PrivacyActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/puzzle/PrivacyActivity;->setContentView(I)V
    const v0, 0x7f040003
    invoke-virtual {p0, v0}, Ltown/lamps/puzzle/PrivacyActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v0, 0x7f040004
    invoke-virtual {p0, v0}, Ltown/lamps/puzzle/PrivacyActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method
.method public onClick(Landroid/view/View;)V
    .registers 9
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, 0x7f040003
    if-ne v0, v1, :cond_0
    const-string v0, "game"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Ltown/lamps/puzzle/PrivacyActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    invoke-interface {v2}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v3
    const-string v4, "ok"
    const/4 v5, 0x1
    invoke-interface {v3, v4, v5}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v6
    invoke-interface {v6}, Landroid/content/SharedPreferences$Editor;->apply()V
    new-instance v0, Landroid/content/Intent;
    const-class v1, Ltown/lamps/puzzle/GameActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Ltown/lamps/puzzle/PrivacyActivity;->startActivity(Landroid/content/Intent;)V
    :cond_0
    invoke-virtual {p0}, Ltown/lamps/puzzle/PrivacyActivity;->finish()V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
