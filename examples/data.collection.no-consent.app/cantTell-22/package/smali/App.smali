.class public Lcom/example/news/App;
.super Landroid/app/Application;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method
.method public onCreate()V
    .registers 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    new-instance v0, La/b;
    invoke-direct {v0, p0}, La/b;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    return-void
.end method
