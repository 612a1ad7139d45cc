.class public Lcom/example/app/Trust;
.super Ljava/lang/Object;
.implements Ljavax/net/ssl/X509TrustManager;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public checkClientTrusted([Ljava/security/cert/X509Certificate;Ljava/lang/String;)V
    .locals 0
    return-void
.end method

.method public checkServerTrusted([Ljava/security/cert/X509Certificate;Ljava/lang/String;)V
    .locals 0
    invoke-direct {p0, p1}, Lcom/example/app/Trust;->look([Ljava/security/cert/X509Certificate;)V
    return-void
.end method

.method public getAcceptedIssuers()[Ljava/security/cert/X509Certificate;
    .locals 1
    const/4 v0, 0x0
    return-object v0
.end method

.method private look([Ljava/security/cert/X509Certificate;)V
    .locals 1
    array-length v0, p1
    invoke-static {v0}, Ljava/lang/String;->valueOf(I)Ljava/lang/String;
    return-void
.end method
