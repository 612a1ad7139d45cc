.class public Lcom/heron/scan/Guests;
.super Ljava/lang/Object;
.source "Guests.java"

.field private static final OUT:Ljava/util/Set;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static welcome(Ljava/lang/String;)Z
    .locals 1

    .line 5
    if-eqz p0, :L20
    sget-object v0, Lcom/heron/scan/Guests;->OUT:Ljava/util/Set;
    invoke-interface {v0, p0}, Ljava/util/Set;->contains(Ljava/lang/Object;)Z
    move-result v0
    if-nez v0, :L20
    const/4 v0, 0x1
    goto/16 :L21
    :L20
    const/4 v0, 0x0
    :L21
    return v0
.end method

.method static constructor <clinit>()V
    .locals 4

    .line 4
    new-instance v0, Ljava/util/HashSet;
    const/4 v1, 0x2
    new-array v1, v1, [Ljava/lang/String;
    const/4 v2, 0x0
    const-string v3, "com.egret.scanner"
    aput-object v3, v1, v2
    const/4 v2, 0x1
    const-string v3, "com.ibis.documents"
    aput-object v3, v1, v2
    invoke-static {v1}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;
    move-result-object v1
    invoke-direct {v0, v1}, Ljava/util/HashSet;-><init>(Ljava/util/Collection;)V
    sput-object v0, Lcom/heron/scan/Guests;->OUT:Ljava/util/Set;
    return-void
.end method
