.class public Lcom/example/news/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 10
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    new-instance v5, Lcom/example/news/App$onCreate$1;
    invoke-direct {v5, p0}, Lcom/example/news/App$onCreate$1;-><init>(Landroid/content/Context;)V
    const/4 v0, 0x0
    const/4 v1, 0x0
    const/4 v2, 0x0
    const/4 v3, 0x0
    const/4 v4, 0x0
    const/16 v6, 0x1f
    const/4 v7, 0x0
    invoke-static/range {v0 .. v7}, Lkotlin/concurrent/ThreadsKt;->thread$default(ZZLjava/lang/ClassLoader;Ljava/lang/String;ILkotlin/jvm/functions/Function0;ILjava/lang/Object;)Ljava/lang/Thread;
    return-void
.end method
