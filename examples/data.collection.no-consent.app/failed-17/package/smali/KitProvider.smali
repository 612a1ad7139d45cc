.class public Ltown/playkit/KitProvider;
.super Landroid/content/ContentProvider;
.method public onCreate()Z
    .registers 2
    invoke-virtual {p0}, Ltown/playkit/KitProvider;->getContext()Landroid/content/Context;
    move-result-object v0
    invoke-static {v0}, Ltown/playkit/Kit;->attach(Landroid/content/Context;)V
    const/4 v0, 0x0
    return v0
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/content/ContentProvider;-><init>()V
    return-void
.end method
