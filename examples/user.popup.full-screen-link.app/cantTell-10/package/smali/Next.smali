.class public final synthetic Ltown/kites/twice/Next;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field public final synthetic f$0:Ltown/kites/twice/SplashActivity;

.method public synthetic constructor <init>(Ltown/kites/twice/SplashActivity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/kites/twice/Next;->f$0:Ltown/kites/twice/SplashActivity;
    return-void
.end method

.method public final run()V
    .registers 2
    iget-object v0, p0, Ltown/kites/twice/Next;->f$0:Ltown/kites/twice/SplashActivity;
    invoke-static {v0}, Ltown/kites/twice/SplashActivity;->$r8$lambda$9mT3qXw(Ltown/kites/twice/SplashActivity;)V
    return-void
.end method
