.class Lcn/paobu/bing/Remote;
.super Ljava/lang/Object;


# direct methods
.method constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static make(Ljava/lang/String;)Lcn/paobu/bing/Api;
    .registers 5
    const-class v0, Lcn/paobu/bing/Api;

    invoke-virtual {v0}, Ljava/lang/Class;->getClassLoader()Ljava/lang/ClassLoader;

    move-result-object v0

    const/4 v1, 0x1

    new-array v1, v1, [Ljava/lang/Class;

    const/4 v2, 0x0

    const-class v3, Lcn/paobu/bing/Api;

    aput-object v3, v1, v2

    new-instance v2, Lcn/paobu/bing/Remote$1;

    invoke-direct {v2, p0}, Lcn/paobu/bing/Remote$1;-><init>(Ljava/lang/String;)V

    invoke-static {v0, v1, v2}, Ljava/lang/reflect/Proxy;->newProxyInstance(Ljava/lang/ClassLoader;[Ljava/lang/Class;Ljava/lang/reflect/InvocationHandler;)Ljava/lang/Object;

    move-result-object p0

    check-cast p0, Lcn/paobu/bing/Api;

    return-object p0
.end method
