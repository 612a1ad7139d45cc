.class public Lcom/example/news/DeviceCollector;
.super Ljava/lang/Object;
.implements Lcom/example/news/Collector;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public collect(Landroid/content/Context;)V
    .registers 3
    invoke-static {p1}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    return-void
.end method
