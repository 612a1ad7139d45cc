.class public Llocalhost/yuanshan/travel/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 2
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-static {p0}, Llocalhost/yuanshan/travel/Consent;->given(Landroid/content/Context;)Z
    move-result v0
    if-eqz v0, :done
    invoke-static {p0}, Llocalhost/yuanshan/travel/Visits;->count(Landroid/content/Context;)V
    :done
    return-void
.end method
