.class public Ltown/lamps/browser/MainActivity;
.super Landroid/app/Activity;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/browser/MainActivity;->setContentView(I)V
    new-instance v0, Landroid/content/Intent;
    const-class v1, Ltown/lamps/browser/GuardService;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Ltown/lamps/browser/MainActivity;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
