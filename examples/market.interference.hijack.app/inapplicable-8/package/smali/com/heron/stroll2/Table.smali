.class public Lcom/heron/stroll2/Table;
.super Ljava/lang/Object;
.source "Table.java"

.field private static final ROWS:Ljava/util/Map;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static of(Landroid/net/Uri;)Landroid/net/Uri;
    .locals 5

    .line 7
    invoke-virtual {p0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v0
    if-nez v0, :L11
    const/4 v0, 0x0
    goto/16 :L26
    :L11
    sget-object v0, Lcom/heron/stroll2/Table;->ROWS:Ljava/util/Map;
    invoke-virtual {p0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v1
    invoke-interface {v0, v1}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, [Ljava/lang/String;
    :L26
    move-object v4, v0

    .line 8
    if-eqz v4, :L47
    const/4 v1, 0x1
    aget-object v0, v4, v1
    const/4 v3, 0x0
    aget-object v2, v4, v3
    invoke-virtual {p0, v2}, Landroid/net/Uri;->getQueryParameter(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L51
    :L47
    move-object v0, p0
    goto/16 :L67
    :L51
    invoke-virtual {p0}, Landroid/net/Uri;->buildUpon()Landroid/net/Uri$Builder;
    move-result-object v0
    const/4 v2, 0x0
    aget-object v1, v4, v2
    const/4 v3, 0x1
    aget-object v2, v4, v3
    invoke-virtual {v0, v1, v2}, Landroid/net/Uri$Builder;->appendQueryParameter(Ljava/lang/String;Ljava/lang/String;)Landroid/net/Uri$Builder;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri$Builder;->build()Landroid/net/Uri;
    move-result-object v0
    :L67
    return-object v0
.end method

.method static constructor <clinit>()V
    .locals 5

    .line 4
    new-instance v0, Ljava/util/HashMap;
    invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
    sput-object v0, Lcom/heron/stroll2/Table;->ROWS:Ljava/util/Map;

    .line 5
    sget-object v0, Lcom/heron/stroll2/Table;->ROWS:Ljava/util/Map;
    const-string v1, "item.egret.com"
    const/4 v2, 0x2
    new-array v2, v2, [Ljava/lang/String;
    const/4 v3, 0x0
    const-string v4, "size"
    aput-object v4, v2, v3
    const/4 v3, 0x1
    const-string v4, "k_1180"
    aput-object v4, v2, v3
    invoke-interface {v0, v1, v2}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    sget-object v0, Lcom/heron/stroll2/Table;->ROWS:Ljava/util/Map;
    const-string v1, "m.ibis.com"
    const/4 v2, 0x2
    new-array v2, v2, [Ljava/lang/String;
    const/4 v3, 0x0
    const-string v4, "theme"
    aput-object v4, v2, v3
    const/4 v3, 0x1
    const-string v4, "20041"
    aput-object v4, v2, v3
    invoke-interface {v0, v1, v2}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    return-void
.end method
