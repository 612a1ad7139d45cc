.class final Lcom/example/shop/Api;
.super Ljava/lang/Object;
.field static final DETAILS:Ljava/net/URL;

.method static constructor <clinit>()V
    .registers 3
    new-instance v0, Ljava/net/URL;
    const-string v1, "http://api.shop-example.cn/"
    invoke-direct {v0, v1}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    sput-object v0, Lcom/example/shop/Api;->DETAILS:Ljava/net/URL;
    return-void
.end method
