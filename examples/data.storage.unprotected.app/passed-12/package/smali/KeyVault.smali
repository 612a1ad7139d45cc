.class public Ltown/lamps/mail/KeyVault;
.super Ljava/lang/Object;
.implements Ltown/lamps/mail/Vault;
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
    iput-object v3, p0, Ltown/lamps/mail/KeyVault;->e:Landroid/content/SharedPreferences$Editor;
    return-void
.end method
.method public keep(Ltown/lamps/mail/Credentials;)V
    .registers 14
    :try_start_0
    const-string v0, "AndroidKeyStore"
    invoke-static {v0}, Ljava/security/KeyStore;->getInstance(Ljava/lang/String;)Ljava/security/KeyStore;
    move-result-object v1
    const/4 v2, 0x0
    const/4 v3, 0x0
    invoke-virtual {v1, v2, v3}, Ljava/security/KeyStore;->load(Ljava/io/InputStream;[C)V
    const-string v2, "AES/GCM/NoPadding"
    invoke-static {v2}, Ljavax/crypto/Cipher;->getInstance(Ljava/lang/String;)Ljavax/crypto/Cipher;
    move-result-object v3
    const/4 v4, 0x1
    const-string v5, "mail"
    const/4 v6, 0x0
    invoke-virtual {v1, v5, v6}, Ljava/security/KeyStore;->getKey(Ljava/lang/String;[C)Ljava/security/Key;
    move-result-object v7
    invoke-virtual {v3, v4, v7}, Ljavax/crypto/Cipher;->init(ILjava/security/Key;)V
    iget-object v4, p0, Ltown/lamps/mail/KeyVault;->e:Landroid/content/SharedPreferences$Editor;
    const-string v5, "user"
    iget-object v6, p1, Ltown/lamps/mail/Credentials;->user:Ljava/lang/String;
    invoke-interface {v4, v5, v6}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
    iget-object v4, p0, Ltown/lamps/mail/KeyVault;->e:Landroid/content/SharedPreferences$Editor;
    const-string v5, "pwd"
    iget-object v6, p1, Ltown/lamps/mail/Credentials;->pass_:Ljava/lang/String;
    const-string v7, "UTF-8"
    invoke-virtual {v6, v7}, Ljava/lang/String;->getBytes(Ljava/lang/String;)[B
    move-result-object v8
    invoke-virtual {v3, v8}, Ljavax/crypto/Cipher;->doFinal([B)[B
    move-result-object v9
    const/4 v10, 0x2
    invoke-static {v9, v10}, Landroid/util/Base64;->encodeToString([BI)Ljava/lang/String;
    move-result-object v11
    invoke-interface {v4, v5, v11}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
    iget-object v4, p0, Ltown/lamps/mail/KeyVault;->e:Landroid/content/SharedPreferences$Editor;
    const-string v5, "iv"
    invoke-virtual {v3}, Ljavax/crypto/Cipher;->getIV()[B
    move-result-object v6
    const/4 v7, 0x2
    invoke-static {v6, v7}, Landroid/util/Base64;->encodeToString([BI)Ljava/lang/String;
    move-result-object v8
    invoke-interface {v4, v5, v8}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
    iget-object v4, p0, Ltown/lamps/mail/KeyVault;->e:Landroid/content/SharedPreferences$Editor;
    invoke-interface {v4}, Landroid/content/SharedPreferences$Editor;->apply()V
    :try_end_1
    goto :goto_2
    :catch_28
    move-exception v4
    invoke-virtual {v4}, Ljava/lang/Exception;->printStackTrace()V
    goto :goto_2
    :goto_2
    return-void
    .catch Ljava/lang/Exception; {:try_start_0 .. :try_end_1} :catch_28
.end method
