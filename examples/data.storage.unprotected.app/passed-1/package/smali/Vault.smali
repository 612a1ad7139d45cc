.class public Lcom/example/notes/Vault;
.super Ljava/lang/Object;

.method public static seal(Ljava/lang/String;)Ljava/lang/String;
    .registers 4
    const-string v0, "AES/GCM/NoPadding"
    invoke-static {v0}, Ljavax/crypto/Cipher;->getInstance(Ljava/lang/String;)Ljavax/crypto/Cipher;
    move-result-object v0
    invoke-virtual {p0}, Ljava/lang/String;->getBytes()[B
    move-result-object v1
    invoke-virtual {v0, v1}, Ljavax/crypto/Cipher;->doFinal([B)[B
    move-result-object v1
    const/4 v0, 0x2
    invoke-static {v1, v0}, Landroid/util/Base64;->encodeToString([BI)Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
