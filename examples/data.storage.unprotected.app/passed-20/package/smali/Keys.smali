.class public Lcom/example/app/Keys;
.super Ljava/lang/Object;

.method public static get(Landroid/content/Context;)Ljava/lang/String;
    .locals 2
    const-string v0, "AndroidKeyStore"
    invoke-static {v0}, Ljava/security/KeyStore;->getInstance(Ljava/lang/String;)Ljava/security/KeyStore;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
