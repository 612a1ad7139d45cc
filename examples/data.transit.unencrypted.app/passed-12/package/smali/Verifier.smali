.class public Lcom/example/app/Verifier;
.super Ljava/lang/Object;
.implements Ljavax/net/ssl/HostnameVerifier;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public verify(Ljava/lang/String;Ljavax/net/ssl/SSLSession;)Z
    .locals 0
    invoke-static {p1, p2}, Lcom/example/app/Verifier;->lambda$verify$0(Ljava/lang/String;Ljavax/net/ssl/SSLSession;)Z
    move-result p1
    return p1
.end method

.method private static synthetic lambda$verify$0(Ljava/lang/String;Ljavax/net/ssl/SSLSession;)Z
    .locals 1
    const-string v0, "api.example.com"
    invoke-virtual {v0, p0}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v0
    return v0
.end method
