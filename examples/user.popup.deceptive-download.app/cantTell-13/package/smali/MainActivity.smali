.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onStart()V
    .registers 1
    invoke-super {p0}, Landroid/app/Activity;->onStart()V
    invoke-static {p0}, Lcn/readexample/app/Apk;->start(Landroid/content/Context;)V
    return-void
.end method
