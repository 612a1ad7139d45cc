.class public Ltown/lamps/hooks/App;
.super Landroid/app/Application;
.method public onCreate()V
    .registers 1
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-static {p0}, Ltown/lamps/hooks/Check;->run(Landroid/content/Context;)V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method
