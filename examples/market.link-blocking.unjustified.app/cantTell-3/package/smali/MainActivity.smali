.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    new-instance v0, Lcn/readexample/app/Pages;
    invoke-direct {v0}, Lcn/readexample/app/Pages;-><init>()V
    return-void
.end method
