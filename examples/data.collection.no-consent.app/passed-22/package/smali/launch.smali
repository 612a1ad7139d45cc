.class public Lc/a;
.super Ljava/lang/Object;
.field static final x:Ljava/util/concurrent/Executor;
.method public static a(Lb/c;)V
    .registers 3
    sget-object v0, Lc/a;->x:Ljava/util/concurrent/Executor;
    new-instance v1, Lc/b;
    invoke-direct {v1, p0}, Lc/b;-><init>(Lb/c;)V
    invoke-interface {v0, v1}, Ljava/util/concurrent/Executor;->execute(Ljava/lang/Runnable;)V
    return-void
.end method
