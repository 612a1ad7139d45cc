.class public Lcom/heron/coupons/Parts;
.super Ljava/lang/Object;
.source "Parts.java"

.field private final all:Ljava/util/List;

.method public constructor <init>()V
    .locals 1

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    iput-object v0, p0, Lcom/heron/coupons/Parts;->all:Ljava/util/List;
    return-void
.end method

.method  add(Lcom/heron/coupons/Part;)V
    .locals 1

    .line 3
    iget-object v0, p0, Lcom/heron/coupons/Parts;->all:Ljava/util/List;
    invoke-interface {v0, p1}, Ljava/util/List;->add(Ljava/lang/Object;)Z
    return-void
.end method

.method  tell(Landroid/webkit/WebView;Ljava/lang/String;)V
    .locals 3

    .line 3
    iget-object v0, p0, Lcom/heron/coupons/Parts;->all:Ljava/util/List;
    invoke-interface {v0}, Ljava/util/List;->iterator()Ljava/util/Iterator;
    move-result-object v1
    :L10
    invoke-interface {v1}, Ljava/util/Iterator;->hasNext()Z
    move-result v0
    if-eqz v0, :L42
    invoke-interface {v1}, Ljava/util/Iterator;->next()Ljava/lang/Object;
    move-result-object v2
    check-cast v2, Lcom/heron/coupons/Part;
    invoke-interface {v2, p1, p2}, Lcom/heron/coupons/Part;->shown(Landroid/webkit/WebView;Ljava/lang/String;)V
    goto/16 :L10
    :L42
    return-void
.end method
