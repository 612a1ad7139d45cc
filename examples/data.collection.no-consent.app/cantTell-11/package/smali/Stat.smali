.class public Ltown/lamps/diary/Stat;
.super Ljava/lang/Object;
.field public static waiting:Ljava/util/ArrayList;
.field public static io:Ljava/util/concurrent/ExecutorService;
.field public static ready:Z
.method static constructor <clinit>()V
    .registers 1
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    sput-object v0, Ltown/lamps/diary/Stat;->waiting:Ljava/util/ArrayList;
    invoke-static {}, Ljava/util/concurrent/Executors;->newSingleThreadExecutor()Ljava/util/concurrent/ExecutorService;
    move-result-object v0
    sput-object v0, Ltown/lamps/diary/Stat;->io:Ljava/util/concurrent/ExecutorService;
    return-void
.end method
.method public static submit(Ljava/lang/Runnable;)V
    .registers 2
    sget-boolean v0, Ltown/lamps/diary/Stat;->ready:Z
    if-eqz v0, :cond_0
    sget-object v0, Ltown/lamps/diary/Stat;->io:Ljava/util/concurrent/ExecutorService;
    invoke-interface {v0, p0}, Ljava/util/concurrent/ExecutorService;->execute(Ljava/lang/Runnable;)V
    goto :goto_3
    :cond_0
    sget-object v0, Ltown/lamps/diary/Stat;->waiting:Ljava/util/ArrayList;
    invoke-virtual {v0, p0}, Ljava/util/ArrayList;->add(Ljava/lang/Object;)Z
    :goto_3
    return-void
.end method
.method public static open()V
    .registers 4
    const/4 v0, 0x1
    sput-boolean v0, Ltown/lamps/diary/Stat;->ready:Z
    sget-object v0, Ltown/lamps/diary/Stat;->waiting:Ljava/util/ArrayList;
    invoke-virtual {v0}, Ljava/util/ArrayList;->iterator()Ljava/util/Iterator;
    move-result-object v1
    :goto_1
    invoke-interface {v1}, Ljava/util/Iterator;->hasNext()Z
    move-result v2
    if-eqz v2, :cond_2
    sget-object v2, Ltown/lamps/diary/Stat;->io:Ljava/util/concurrent/ExecutorService;
    invoke-interface {v1}, Ljava/util/Iterator;->next()Ljava/lang/Object;
    move-result-object v3
    check-cast v3, Ljava/lang/Runnable;
    invoke-interface {v2, v3}, Ljava/util/concurrent/ExecutorService;->execute(Ljava/lang/Runnable;)V
    goto :goto_1
    :cond_2
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
