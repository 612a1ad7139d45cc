.class public Lcom/example/news/NoCollector;
.super Ljava/lang/Object;
.implements Lcom/example/news/Collector;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public collect(Landroid/content/Context;)V
    .registers 3
    return-void
.end method
