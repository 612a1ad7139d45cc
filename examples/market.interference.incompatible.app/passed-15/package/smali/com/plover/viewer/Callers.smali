.class public Lcom/plover/viewer/Callers;
.super Ljava/lang/Object;
.source "Callers.java"

.field private static final WIDE:Ljava/util/List;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static of(Ljava/lang/String;Ljava/lang/String;)Lcom/plover/viewer/Paper;
    .locals 1

    .line 6
    if-nez p1, :L8
    sget-object v0, Lcom/plover/viewer/Paper;->UNSEEN:Lcom/plover/viewer/Paper;
    return-object v0
    :L8

    .line 7
    sget-object v0, Lcom/plover/viewer/Callers;->WIDE:Ljava/util/List;
    invoke-interface {v0, p0}, Ljava/util/List;->contains(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L24
    sget-object v0, Lcom/plover/viewer/Paper;->WIDE:Lcom/plover/viewer/Paper;
    return-object v0
    :L24

    .line 8
    sget-object v0, Lcom/plover/viewer/Paper;->NARROW:Lcom/plover/viewer/Paper;
    return-object v0
.end method

.method static constructor <clinit>()V
    .locals 3

    .line 4
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "cn.curlew.contracts"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "com.dunlin.esign"
    aput-object v2, v0, v1
    invoke-static {v0}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;
    move-result-object v0
    sput-object v0, Lcom/plover/viewer/Callers;->WIDE:Ljava/util/List;
    return-void
.end method
