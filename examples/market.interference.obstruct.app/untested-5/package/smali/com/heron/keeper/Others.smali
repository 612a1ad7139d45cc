.class public Lcom/heron/keeper/Others;
.super Ljava/lang/Object;
.source "Others.java"

.field final name:Ljava/lang/String;

.field static final ALL:Ljava/util/List;

.method constructor <init>(Ljava/lang/String;)V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/keeper/Others;->name:Ljava/lang/String;
    return-void
.end method

.method static of(Ljava/lang/CharSequence;)Lcom/heron/keeper/Others;
    .locals 3

    .line 5
    sget-object v0, Lcom/heron/keeper/Others;->ALL:Ljava/util/List;
    invoke-interface {v0}, Ljava/util/List;->iterator()Ljava/util/Iterator;
    move-result-object v1
    :L9
    invoke-interface {v1}, Ljava/util/Iterator;->hasNext()Z
    move-result v0
    if-eqz v0, :L44
    invoke-interface {v1}, Ljava/util/Iterator;->next()Ljava/lang/Object;
    move-result-object v2
    check-cast v2, Lcom/heron/keeper/Others;
    iget-object v0, v2, Lcom/heron/keeper/Others;->name:Ljava/lang/String;
    invoke-virtual {v0, p0}, Ljava/lang/String;->contentEquals(Ljava/lang/CharSequence;)Z
    move-result v0
    if-eqz v0, :L41
    return-object v2
    :L41
    goto/16 :L9
    :L44
    const/4 v0, 0x0
    return-object v0
.end method

.method static constructor <clinit>()V
    .locals 4

    .line 4
    const/4 v0, 0x2
    new-array v0, v0, [Lcom/heron/keeper/Others;
    const/4 v1, 0x0
    new-instance v2, Lcom/heron/keeper/Others;
    const-string v3, "com.egret.market"
    invoke-direct {v2, v3}, Lcom/heron/keeper/Others;-><init>(Ljava/lang/String;)V
    aput-object v2, v0, v1
    const/4 v1, 0x1
    new-instance v2, Lcom/heron/keeper/Others;
    const-string v3, "com.stork.cleaner"
    invoke-direct {v2, v3}, Lcom/heron/keeper/Others;-><init>(Ljava/lang/String;)V
    aput-object v2, v0, v1
    invoke-static {v0}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;
    move-result-object v0
    sput-object v0, Lcom/heron/keeper/Others;->ALL:Ljava/util/List;
    return-void
.end method
