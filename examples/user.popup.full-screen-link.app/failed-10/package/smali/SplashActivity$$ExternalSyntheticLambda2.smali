.class public final synthetic Ltown/lamps/built/SplashActivity$$ExternalSyntheticLambda2;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Ltown/lamps/built/SplashActivity;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/built/SplashActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/built/SplashActivity$$ExternalSyntheticLambda2;->f$0:Ltown/lamps/built/SplashActivity;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 2

    iget-object v0, p0, Ltown/lamps/built/SplashActivity$$ExternalSyntheticLambda2;->f$0:Ltown/lamps/built/SplashActivity;

    invoke-virtual {v0}, Ltown/lamps/built/SplashActivity;->go()V

    return-void
.end method
