.class public Lc/b;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field public final d:Lb/c;
.method public constructor <init>(Lb/c;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lc/b;->d:Lb/c;
    return-void
.end method
.method public run()V
    .registers 3
    iget-object v0, p0, Lc/b;->d:Lb/c;
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Lb/c;->e(Ljava/lang/Object;)V
    return-void
.end method
