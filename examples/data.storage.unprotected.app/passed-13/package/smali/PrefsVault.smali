.class public Ltown/lamps/forum/PrefsVault;
.super Ljava/lang/Object;
.implements Ltown/lamps/forum/Vault;
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
    iput-object v3, p0, Ltown/lamps/forum/PrefsVault;->e:Landroid/content/SharedPreferences$Editor;
    return-void
.end method
.method public keep(Ljava/lang/String;)V
    .registers 4
    iget-object v0, p0, Ltown/lamps/forum/PrefsVault;->e:Landroid/content/SharedPreferences$Editor;
    const-string v1, "pwd"
    invoke-interface {v0, v1, p1}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
    iget-object v0, p0, Ltown/lamps/forum/PrefsVault;->e:Landroid/content/SharedPreferences$Editor;
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method
