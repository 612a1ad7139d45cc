.class public Ltown/lamps/bbs/PrefsVault;
.super Ljava/lang/Object;
.implements Ltown/lamps/bbs/Vault;
.field public e:Landroid/content/SharedPreferences$Editor;
.method public constructor <init>(Landroid/content/Context;)V
    .registers 6
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    const-string v0, "account"
    const/4 v1, 0x0
    invoke-virtual {p1, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    invoke-interface {v2}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v3
    iput-object v3, p0, Ltown/lamps/bbs/PrefsVault;->e:Landroid/content/SharedPreferences$Editor;
    return-void
.end method
.method public keep(Ltown/lamps/bbs/Credentials;)V
    .registers 5
    iget-object v0, p0, Ltown/lamps/bbs/PrefsVault;->e:Landroid/content/SharedPreferences$Editor;
    const-string v1, "user"
    iget-object v2, p1, Ltown/lamps/bbs/Credentials;->user:Ljava/lang/String;
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
    iget-object v0, p0, Ltown/lamps/bbs/PrefsVault;->e:Landroid/content/SharedPreferences$Editor;
    const-string v1, "pwd"
    iget-object v2, p1, Ltown/lamps/bbs/Credentials;->pass_:Ljava/lang/String;
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
    iget-object v0, p0, Ltown/lamps/bbs/PrefsVault;->e:Landroid/content/SharedPreferences$Editor;
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method
