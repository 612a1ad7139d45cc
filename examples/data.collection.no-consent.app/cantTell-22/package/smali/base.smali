.class public abstract Lb/c;
.super Ljava/lang/Object;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
.method public abstract h(Ljava/lang/Object;)Ljava/lang/Object;
.end method
.method public final e(Ljava/lang/Object;)V
    .registers 2
    invoke-virtual {p0, p1}, Lb/c;->h(Ljava/lang/Object;)Ljava/lang/Object;
    return-void
.end method
