.class public Lcom/example/shop/Names;
.super Ljava/lang/Object;
.implements Ljavax/net/ssl/HostnameVerifier;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public verify(Ljava/lang/String;Ljavax/net/ssl/SSLSession;)Z
    .registers 5
    invoke-virtual {p1}, Ljava/lang/String;->hashCode()I
    move-result v0
    ushr-int/lit8 v0, v0, 0x1f
    return v0
.end method
