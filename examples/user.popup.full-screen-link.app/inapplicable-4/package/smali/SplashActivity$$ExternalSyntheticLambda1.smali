.class public final synthetic Ltown/lamps/buttons/SplashActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Ltown/lamps/buttons/SplashActivity;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/buttons/SplashActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/buttons/SplashActivity$$ExternalSyntheticLambda1;->f$0:Ltown/lamps/buttons/SplashActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Ltown/lamps/buttons/SplashActivity$$ExternalSyntheticLambda1;->f$0:Ltown/lamps/buttons/SplashActivity;

    invoke-virtual {v0, p1}, Ltown/lamps/buttons/SplashActivity;->lambda$onCreate$1$town-lamps-buttons-SplashActivity(Landroid/view/View;)V

    return-void
.end method
