.class public Lcn/tingfeng/radio/Pulse;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field private static one:Lcn/tingfeng/radio/Pulse;
.field private final context:Landroid/content/Context;
.field private final timer:Ljava/util/concurrent/ScheduledExecutorService;

.method private constructor <init>(Landroid/content/Context;)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/tingfeng/radio/Pulse;->context:Landroid/content/Context;
    invoke-static {}, Ljava/util/concurrent/Executors;->newSingleThreadScheduledExecutor()Ljava/util/concurrent/ScheduledExecutorService;
    move-result-object v0
    iput-object v0, p0, Lcn/tingfeng/radio/Pulse;->timer:Ljava/util/concurrent/ScheduledExecutorService;
    return-void
.end method

.method static of(Landroid/content/Context;)Lcn/tingfeng/radio/Pulse;
    .registers 2
    sget-object v0, Lcn/tingfeng/radio/Pulse;->one:Lcn/tingfeng/radio/Pulse;
    if-nez v0, :there
    new-instance v0, Lcn/tingfeng/radio/Pulse;
    invoke-direct {v0, p0}, Lcn/tingfeng/radio/Pulse;-><init>(Landroid/content/Context;)V
    sput-object v0, Lcn/tingfeng/radio/Pulse;->one:Lcn/tingfeng/radio/Pulse;
    :there
    sget-object v0, Lcn/tingfeng/radio/Pulse;->one:Lcn/tingfeng/radio/Pulse;
    return-object v0
.end method

.method begin()V
    .registers 6
    iget-object v0, p0, Lcn/tingfeng/radio/Pulse;->timer:Ljava/util/concurrent/ScheduledExecutorService;
    const-wide/16 v2, 0x5
    sget-object v4, Ljava/util/concurrent/TimeUnit;->SECONDS:Ljava/util/concurrent/TimeUnit;
    move-object v1, p0
    invoke-interface/range {v0 .. v4}, Ljava/util/concurrent/ScheduledExecutorService;->schedule(Ljava/lang/Runnable;JLjava/util/concurrent/TimeUnit;)Ljava/util/concurrent/ScheduledFuture;
    return-void
.end method

.method public run()V
    .registers 4
    iget-object v2, p0, Lcn/tingfeng/radio/Pulse;->context:Landroid/content/Context;
    invoke-virtual {v2}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v0
    const-string v1, "android_id"
    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    const-string v1, "https://api.tingfengradio.cn/on?d="
    invoke-virtual {v1, v0}, Ljava/lang/String;->concat(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcn/tingfeng/radio/Pulse;->post(Ljava/lang/String;)V
    return-void
.end method

.method static post(Ljava/lang/String;)V
    .registers 3
    new-instance v0, Ljava/net/URL;
    invoke-direct {v0, p0}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openStream()Ljava/io/InputStream;
    return-void
.end method
