.class public Ltown/lamps/gate/MainActivity;
.super Landroid/app/Activity;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const-string v0, "gate"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Ltown/lamps/gate/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    const-string v3, "agreed"
    const/4 v4, 0x0
    invoke-interface {v2, v3, v4}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v5
    if-nez v5, :cond_1
    invoke-virtual {p0}, Ltown/lamps/gate/MainActivity;->ask()V
    return-void
    :cond_1
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/gate/MainActivity;->setContentView(I)V
    return-void
.end method
.method public ask()V
    .registers 3
    new-instance v0, Landroid/content/Intent;
    const-class v1, Ltown/lamps/gate/PrivacyActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Ltown/lamps/gate/MainActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Ltown/lamps/gate/MainActivity;->finish()V
    return-void
.end method
.method public onResume()V
    .registers 6
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    new-instance v0, Ljava/lang/Thread;
    new-instance v1, Ltown/lamps/gate/Report;
    invoke-virtual {p0}, Ltown/lamps/gate/MainActivity;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v2
    const-string v3, "android_id"
    invoke-static {v2, v3}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v4
    invoke-direct {v1, v4}, Ltown/lamps/gate/Report;-><init>(Ljava/lang/String;)V
    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
