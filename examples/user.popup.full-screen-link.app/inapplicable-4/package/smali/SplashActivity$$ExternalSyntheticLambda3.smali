.class public final synthetic Ltown/lamps/buttons/SplashActivity$$ExternalSyntheticLambda3;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Ltown/lamps/buttons/SplashActivity;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/buttons/SplashActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/buttons/SplashActivity$$ExternalSyntheticLambda3;->f$0:Ltown/lamps/buttons/SplashActivity;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 2

    iget-object v0, p0, Ltown/lamps/buttons/SplashActivity$$ExternalSyntheticLambda3;->f$0:Ltown/lamps/buttons/SplashActivity;

    invoke-virtual {v0}, Ltown/lamps/buttons/SplashActivity;->go()V

    return-void
.end method
