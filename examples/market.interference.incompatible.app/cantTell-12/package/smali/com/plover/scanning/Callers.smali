.class public Lcom/plover/scanning/Callers;
.super Ljava/lang/Object;
.source "Callers.java"

.field private static final OLD:Ljava/util/Set;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static code(Ljava/lang/String;)I
    .locals 1

    .line 6
    if-eqz p0, :L22
    sget-object v0, Lcom/plover/scanning/Callers;->OLD:Ljava/util/Set;
    invoke-interface {v0, p0}, Ljava/util/Set;->contains(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L22
    const/16 v0, 0xfa1
    goto/16 :L25
    :L22
    const/16 v0, 0xc8
    :L25
    return v0
.end method

.method static constructor <clinit>()V
    .locals 2

    .line 4
    new-instance v0, Ljava/util/HashSet;
    invoke-direct {v0}, Ljava/util/HashSet;-><init>()V
    sput-object v0, Lcom/plover/scanning/Callers;->OLD:Ljava/util/Set;

    .line 5
    sget-object v0, Lcom/plover/scanning/Callers;->OLD:Ljava/util/Set;
    const-string v1, "cn.curlew.contracts"
    invoke-interface {v0, v1}, Ljava/util/Set;->add(Ljava/lang/Object;)Z
    sget-object v0, Lcom/plover/scanning/Callers;->OLD:Ljava/util/Set;
    const-string v1, "com.dunlin.papers"
    invoke-interface {v0, v1}, Ljava/util/Set;->add(Ljava/lang/Object;)Z
    return-void
.end method
