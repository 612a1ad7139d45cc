.class public Lcom/dipper/atlas/Places;
.super Ljava/lang/Object;
.source "Places.java"

.field private final known:Ljava/util/Map;

.method constructor <init>([Ljava/lang/String;)V
    .locals 6

    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    .line 4
    new-instance v1, Ljava/util/HashMap;
    invoke-direct {v1}, Ljava/util/HashMap;-><init>()V
    iput-object v1, p0, Lcom/dipper/atlas/Places;->known:Ljava/util/Map;

    .line 5
    move-object v2, p1
    array-length v3, v2
    const/4 v4, 0x0
    :L23
    if-ge v4, v3, :L55
    aget-object v5, v2, v4
    iget-object v0, p0, Lcom/dipper/atlas/Places;->known:Ljava/util/Map;
    invoke-interface {v0, v5, v5}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    add-int/lit8 v4, v4, 0x1
    goto/16 :L23
    :L55
    return-void
.end method

.method  at(Ljava/lang/String;)Ljava/lang/String;
    .locals 1

    .line 6
    iget-object v0, p0, Lcom/dipper/atlas/Places;->known:Ljava/util/Map;
    invoke-interface {v0, p1}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Ljava/lang/String;
    return-object v0
.end method
