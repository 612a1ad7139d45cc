.class public final synthetic Ltown/kites/once/Next;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field public final synthetic f$0:Ltown/kites/once/SplashActivity;

.method public synthetic constructor <init>(Ltown/kites/once/SplashActivity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/kites/once/Next;->f$0:Ltown/kites/once/SplashActivity;
    return-void
.end method

.method public final run()V
    .registers 2
    iget-object v0, p0, Ltown/kites/once/Next;->f$0:Ltown/kites/once/SplashActivity;
    invoke-static {v0}, Ltown/kites/once/SplashActivity;->$r8$lambda$9mT3qXw(Ltown/kites/once/SplashActivity;)V
    return-void
.end method
