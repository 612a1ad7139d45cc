.class public Lcom/example/news/Collectors;
.super Ljava/lang/Object;
.field public static chosen:Lcom/example/news/Collector;

.method public static get()Lcom/example/news/Collector;
    .registers 1
    sget-object v0, Lcom/example/news/Collectors;->chosen:Lcom/example/news/Collector;
    return-object v0
.end method
