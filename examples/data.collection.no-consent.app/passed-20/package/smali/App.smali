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
    new-instance v0, Lcom/example/news/Clock;
    invoke-direct {v0}, Lcom/example/news/Clock;-><init>()V
    invoke-virtual {v0, p0}, Lcom/example/news/Clock;->begin(Landroid/content/Context;)V
    return-void
.end method
