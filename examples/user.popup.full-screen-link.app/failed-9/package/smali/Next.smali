.class public Ltown/lamps/splash/Next;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field public a:Landroid/app/Activity;
.method public constructor <init>(Landroid/app/Activity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/splash/Next;->a:Landroid/app/Activity;
    return-void
.end method
.method public run()V
    .registers 5
    iget-object v0, p0, Ltown/lamps/splash/Next;->a:Landroid/app/Activity;
    new-instance v1, Landroid/content/Intent;
    iget-object v2, p0, Ltown/lamps/splash/Next;->a:Landroid/app/Activity;
    const-class v3, Ltown/lamps/splash/HomeActivity;
    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {v0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    iget-object v0, p0, Ltown/lamps/splash/Next;->a:Landroid/app/Activity;
    invoke-virtual {v0}, Landroid/app/Activity;->finish()V
    return-void
.end method
