.class public Lcom/example/news/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 6
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-static {p0}, Lcom/example/news/Consent;->agreed(Landroid/content/Context;)Z
    move-result v0
    if-eqz v0, :done
    invoke-static {p0}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    :done
    return-void
.end method
