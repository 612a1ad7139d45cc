.class public Ltown/lamps/walk/BaseApp;
.super Landroid/app/Application;
.method public attachBaseContext(Landroid/content/Context;)V
    .registers 2
    invoke-super {p0, p1}, Landroid/app/Application;->attachBaseContext(Landroid/content/Context;)V
    invoke-static {p1}, Ltown/lamps/walk/Agent;->a(Landroid/content/Context;)V
    return-void
.end method
.method public onCreate()V
    .registers 2
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    new-instance v0, Ltown/lamps/walk/Sender;
    invoke-direct {v0}, Ltown/lamps/walk/Sender;-><init>()V
    invoke-virtual {v0}, Ltown/lamps/walk/Sender;->start()V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method
