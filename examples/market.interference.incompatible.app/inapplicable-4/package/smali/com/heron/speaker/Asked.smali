.class public Lcom/heron/speaker/Asked;
.super Ljava/lang/Object;
.source "Asked.java"

.field final head:Ljava/util/Map;

.method public constructor <init>()V
    .locals 1

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    new-instance v0, Ljava/util/HashMap;
    invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
    iput-object v0, p0, Lcom/heron/speaker/Asked;->head:Ljava/util/Map;
    return-void
.end method

.method  program()Ljava/lang/String;
    .locals 3

    .line 3
    iget-object v0, p0, Lcom/heron/speaker/Asked;->head:Ljava/util/Map;
    const-string v1, "user-agent"
    invoke-interface {v0, v1}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v2
    check-cast v2, Ljava/lang/String;
    if-nez v2, :L24
    const-string v0, ""
    goto/16 :L25
    :L24
    move-object v0, v2
    :L25
    return-object v0
.end method
