.class public Llocalhost/yunfan/travel/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 2
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-static {p0}, Llocalhost/yunfan/travel/Visits;->count(Landroid/content/Context;)V
    return-void
.end method
