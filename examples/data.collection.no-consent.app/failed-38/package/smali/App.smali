.class public Lcn/tingfeng/radio/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 4
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-static {p0}, Lcn/tingfeng/radio/Pulse;->of(Landroid/content/Context;)Lcn/tingfeng/radio/Pulse;
    move-result-object v0
    invoke-virtual {v0}, Lcn/tingfeng/radio/Pulse;->begin()V
    return-void
.end method
