.class public Lio/reactivex/Single;
.super Ljava/lang/Object;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static fromCallable(Ljava/util/concurrent/Callable;)Lio/reactivex/Single;
    .locals 2
    const/4 v0, 0x0
    return-object v0
.end method

.method public subscribe()Lio/reactivex/disposables/Disposable;
    .locals 2
    const/4 v0, 0x0
    return-object v0
.end method
