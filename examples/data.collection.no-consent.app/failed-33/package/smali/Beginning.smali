.class final Lcom/example/market/Beginning;
.super Ljava/lang/Object;
.source "Beginning.java"

.field private static volatile kept:Ljava/lang/String;

.field private static only:Lcom/example/market/Beginning;

.field private done:Z

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static declared-synchronized get()Lcom/example/market/Beginning;
    .registers 2

    const-class v1, Lcom/example/market/Beginning;

    monitor-enter v1

    :try_start_3
    sget-object v0, Lcom/example/market/Beginning;->only:Lcom/example/market/Beginning;

    if-nez v0, :cond_e

    new-instance v0, Lcom/example/market/Beginning;

    invoke-direct {v0}, Lcom/example/market/Beginning;-><init>()V

    sput-object v0, Lcom/example/market/Beginning;->only:Lcom/example/market/Beginning;

    :cond_e
    sget-object v0, Lcom/example/market/Beginning;->only:Lcom/example/market/Beginning;
    :try_end_10
    .catchall {:try_start_3 .. :try_end_10} :catchall_12

    monitor-exit v1

    return-object v0

    :catchall_12
    move-exception v0

    monitor-exit v1

    throw v0
.end method

.method static number(Landroid/content/Context;)Ljava/lang/String;
    .registers 4

    sget-object v0, Lcom/example/market/Beginning;->kept:Ljava/lang/String;

    if-eqz v0, :cond_f

    sget-object v0, Lcom/example/market/Beginning;->kept:Ljava/lang/String;

    invoke-virtual {v0}, Ljava/lang/String;->length()I

    move-result v0

    if-lez v0, :cond_f

    sget-object v0, Lcom/example/market/Beginning;->kept:Ljava/lang/String;

    :goto_e
    return-object v0

    :cond_f
    const-class v1, Lcom/example/market/Beginning;

    monitor-enter v1

    :try_start_12
    sget-object v0, Lcom/example/market/Beginning;->kept:Ljava/lang/String;

    if-nez v0, :cond_22

    invoke-virtual {p0}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;

    move-result-object v0

    const-string v2, "android_id"

    invoke-static {v0, v2}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;

    move-result-object v0

    sput-object v0, Lcom/example/market/Beginning;->kept:Ljava/lang/String;

    :cond_22
    monitor-exit v1
    :try_end_23
    .catchall {:try_start_12 .. :try_end_23} :catchall_26

    sget-object v0, Lcom/example/market/Beginning;->kept:Ljava/lang/String;

    goto :goto_e

    :catchall_26
    move-exception v0

    :try_start_27
    monitor-exit v1
    :try_end_28
    .catchall {:try_start_27 .. :try_end_28} :catchall_26

    throw v0
.end method

.method again()V
    .registers 2

    const/4 v0, 0x0

    iput-boolean v0, p0, Lcom/example/market/Beginning;->done:Z

    return-void
.end method

.method begin(Landroid/content/Context;)V
    .registers 3

    iget-boolean v0, p0, Lcom/example/market/Beginning;->done:Z

    if-eqz v0, :cond_5

    :goto_4
    return-void

    :cond_5
    invoke-static {p1}, Lcom/example/market/Beginning;->number(Landroid/content/Context;)Ljava/lang/String;

    const/4 v0, 0x1

    iput-boolean v0, p0, Lcom/example/market/Beginning;->done:Z

    goto :goto_4
.end method
