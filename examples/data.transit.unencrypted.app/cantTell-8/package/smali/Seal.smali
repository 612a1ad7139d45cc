.class public Lcn/readexample/app/Seal;
.super Ljava/lang/Object;

.method public static seal(Ljavax/crypto/Cipher;Ljava/lang/String;)Ljava/lang/String;
    .registers 3
    invoke-virtual {p1}, Ljava/lang/String;->getBytes()[B
    move-result-object v0
    invoke-virtual {p0, v0}, Ljavax/crypto/Cipher;->doFinal([B)[B
    move-result-object v0
    const/4 p0, 0x0
    invoke-static {v0, p0}, Landroid/util/Base64;->encodeToString([BI)Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
