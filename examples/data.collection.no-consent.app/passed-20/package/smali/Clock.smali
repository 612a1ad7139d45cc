.class public Lcom/example/news/Clock;
.super Lcom/example/news/Task;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Lcom/example/news/Task;-><init>()V
    return-void
.end method
.method public begin(Landroid/content/Context;)V
    .registers 2
    invoke-super {p0, p1}, Lcom/example/news/Task;->begin(Landroid/content/Context;)V
    return-void
.end method
