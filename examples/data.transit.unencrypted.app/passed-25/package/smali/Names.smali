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
    const v1, 0x3ab4c917
    if-ne v0, v1, :other
    const-string v0, "api.shop.example.cn"
    invoke-virtual {p1, v0}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v0
    return v0
    :other
    const/4 v0, 0x0
    return v0
.end method
