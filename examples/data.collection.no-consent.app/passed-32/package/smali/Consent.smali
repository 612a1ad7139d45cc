.class public Lcom/example/news/Consent;
.super Ljava/lang/Object;

.field public static given:Z

.method public static agreed(Landroid/content/Context;)Z
    .registers 2
    sget-boolean v0, Lcom/example/news/Consent;->given:Z
    return v0
.end method

.method public static agree(Landroid/content/Context;)V
    .registers 2
    const/4 v0, 0x1
    sput-boolean v0, Lcom/example/news/Consent;->given:Z
    return-void
.end method

.method public static load(Landroid/content/Context;)V
    .registers 4
    const-string v0, "consent"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "given"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    sput-boolean v0, Lcom/example/news/Consent;->given:Z
    return-void
.end method
