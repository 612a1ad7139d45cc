.class final Lcn/readexample/app/Envelope;
.super Ljava/lang/Object;

.method static seal(Lokhttp3/RequestBody;)Lokhttp3/RequestBody;
    .registers 5
    new-instance v0, Lokio/Buffer;
    invoke-direct {v0}, Lokio/Buffer;-><init>()V
    invoke-virtual {p0, v0}, Lokhttp3/RequestBody;->writeTo(Lokio/BufferedSink;)V
    const-string v1, "RSA/ECB/OAEPWithSHA-256AndMGF1Padding"
    invoke-static {v1}, Ljavax/crypto/Cipher;->getInstance(Ljava/lang/String;)Ljavax/crypto/Cipher;
    move-result-object v1
    const/4 v2, 0x1
    invoke-static {}, Lcn/readexample/app/Keys;->server()Ljava/security/PublicKey;
    move-result-object v3
    invoke-virtual {v1, v2, v3}, Ljavax/crypto/Cipher;->init(ILjava/security/Key;)V
    invoke-virtual {v0}, Lokio/Buffer;->readByteArray()[B
    move-result-object v2
    invoke-virtual {v1, v2}, Ljavax/crypto/Cipher;->doFinal([B)[B
    move-result-object v2
    const/4 v1, 0x0
    invoke-static {v1, v2}, Lokhttp3/RequestBody;->create(Lokhttp3/MediaType;[B)Lokhttp3/RequestBody;
    move-result-object v0
    return-object v0
.end method
