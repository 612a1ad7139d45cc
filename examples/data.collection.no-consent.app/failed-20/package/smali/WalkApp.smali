.class public Ltown/lamps/walk/WalkApp;
.super Ltown/lamps/walk/BaseApp;
.method public onCreate()V
    .registers 1
    invoke-super {p0}, Ltown/lamps/walk/BaseApp;->onCreate()V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ltown/lamps/walk/BaseApp;-><init>()V
    return-void
.end method
