.class public final Lcom/songguo/weather/trace/Trace;
.super Ljava/lang/Object;


# static fields
.field private static volatile instance:Lcom/songguo/weather/trace/Trace;


# instance fields
.field final context:Landroid/content/Context;


# direct methods
.method private constructor <init>(Landroid/content/Context;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcom/songguo/weather/trace/Trace;->context:Landroid/content/Context;

    return-void
.end method

.method private begin()V
    .registers 4

    new-instance v0, Ljava/lang/Thread;

    new-instance v1, Lcom/songguo/weather/trace/TraceUploader;

    invoke-direct {v1, p0}, Lcom/songguo/weather/trace/TraceUploader;-><init>(Lcom/songguo/weather/trace/Trace;)V

    const-string v2, "trace"

    invoke-direct {v0, v1, v2}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;Ljava/lang/String;)V

    const/4 v1, 0x1

    invoke-virtual {v0, v1}, Ljava/lang/Thread;->setPriority(I)V

    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    return-void
.end method

.method public static install(Landroid/content/Context;)Lcom/songguo/weather/trace/Trace;
    .registers 4

    sget-object v0, Lcom/songguo/weather/trace/Trace;->instance:Lcom/songguo/weather/trace/Trace;

    if-nez v0, :cond_1c

    const-class v1, Lcom/songguo/weather/trace/Trace;

    monitor-enter v1

    :try_start_7
    sget-object v0, Lcom/songguo/weather/trace/Trace;->instance:Lcom/songguo/weather/trace/Trace;

    if-nez v0, :cond_1b

    new-instance v0, Lcom/songguo/weather/trace/Trace;

    invoke-virtual {p0}, Landroid/content/Context;->getApplicationContext()Landroid/content/Context;

    move-result-object v2

    invoke-direct {v0, v2}, Lcom/songguo/weather/trace/Trace;-><init>(Landroid/content/Context;)V

    sput-object v0, Lcom/songguo/weather/trace/Trace;->instance:Lcom/songguo/weather/trace/Trace;

    sget-object v0, Lcom/songguo/weather/trace/Trace;->instance:Lcom/songguo/weather/trace/Trace;

    invoke-direct {v0}, Lcom/songguo/weather/trace/Trace;->begin()V

    :cond_1b
    monitor-exit v1
    :try_end_1c
    .catchall {:try_start_7 .. :try_end_1c} :catchall_1f

    :cond_1c
    sget-object v0, Lcom/songguo/weather/trace/Trace;->instance:Lcom/songguo/weather/trace/Trace;

    return-object v0

    :catchall_1f
    move-exception v0

    :try_start_20
    monitor-exit v1
    :try_end_21
    .catchall {:try_start_20 .. :try_end_21} :catchall_1f

    throw v0
.end method
