.class public Lcom/example/news/Collectors;
.super Ljava/lang/Object;

.method public static get()Lcom/example/news/Collector;
    .registers 1
    new-instance v0, Lcom/example/news/DeviceCollector;
    invoke-direct {v0}, Lcom/example/news/DeviceCollector;-><init>()V
    return-object v0
.end method
