.class Lcn/paobu/ding/Main;
.super Ljava/lang/Object;


# direct methods
.method constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static synthetic lambda$on$0(Ljava/lang/reflect/Method;Lcn/paobu/ding/Shows;[Ljava/lang/Object;)V
    .registers 3
    :try_start_0
    invoke-virtual {p0, p1, p2}, Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;
    :try_end_3
    .catch Ljava/lang/Exception; {:try_start_0 .. :try_end_3} :catch_3

    :catch_3
    return-void
.end method

.method static synthetic lambda$on$1(Landroid/os/Handler;Lcn/paobu/ding/Shows;Ljava/lang/Object;Ljava/lang/reflect/Method;[Ljava/lang/Object;)Ljava/lang/Object;
    .registers 5
    .annotation system Ldalvik/annotation/Throws;
        value = {
            Ljava/lang/Throwable;
        }
    .end annotation
    new-instance p2, Lcn/paobu/ding/Main$$ExternalSyntheticLambda0;

    invoke-direct {p2, p3, p1, p4}, Lcn/paobu/ding/Main$$ExternalSyntheticLambda0;-><init>(Ljava/lang/reflect/Method;Lcn/paobu/ding/Shows;[Ljava/lang/Object;)V

    invoke-virtual {p0, p2}, Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z

    const/4 p0, 0x0

    return-object p0
.end method

.method static on(Landroid/os/Handler;Lcn/paobu/ding/Shows;)Lcn/paobu/ding/Shows;
    .registers 6
    const-class v0, Lcn/paobu/ding/Shows;

    invoke-virtual {v0}, Ljava/lang/Class;->getClassLoader()Ljava/lang/ClassLoader;

    move-result-object v0

    const/4 v1, 0x1

    new-array v1, v1, [Ljava/lang/Class;

    const/4 v2, 0x0

    const-class v3, Lcn/paobu/ding/Shows;

    aput-object v3, v1, v2

    new-instance v2, Lcn/paobu/ding/Main$$ExternalSyntheticLambda1;

    invoke-direct {v2, p0, p1}, Lcn/paobu/ding/Main$$ExternalSyntheticLambda1;-><init>(Landroid/os/Handler;Lcn/paobu/ding/Shows;)V

    invoke-static {v0, v1, v2}, Ljava/lang/reflect/Proxy;->newProxyInstance(Ljava/lang/ClassLoader;[Ljava/lang/Class;Ljava/lang/reflect/InvocationHandler;)Ljava/lang/Object;

    move-result-object p0

    check-cast p0, Lcn/paobu/ding/Shows;

    return-object p0
.end method
