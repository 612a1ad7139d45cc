.class public Lcom/plover/signing/Callers;
.super Ljava/lang/Object;
.source "Callers.java"

.field private static final OTHERS:Ljava/util/List;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static of(Ljava/lang/String;)Lcom/plover/signing/Verdict;
    .locals 3

    .line 6
    if-nez p0, :L8
    sget-object v0, Lcom/plover/signing/Verdict;->UNKNOWN:Lcom/plover/signing/Verdict;
    return-object v0
    :L8

    .line 7
    sget-object v0, Lcom/plover/signing/Callers;->OTHERS:Ljava/util/List;
    invoke-interface {v0, p0}, Ljava/util/List;->contains(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L49
    const-string v0, "Callers"
    new-instance v1, Ljava/lang/StringBuilder;
    invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V
    const-string v2, "\u7ade\u54c1\uff0c\u4e0d\u4e88\u63d0\u4f9b\u7b7e\u7ae0\u670d\u52a1\uff1a"
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    invoke-virtual {v1, p0}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I
    sget-object v0, Lcom/plover/signing/Verdict;->TURNED_AWAY:Lcom/plover/signing/Verdict;
    return-object v0
    :L49

    .line 8
    sget-object v0, Lcom/plover/signing/Verdict;->SERVED:Lcom/plover/signing/Verdict;
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
    sput-object v0, Lcom/plover/signing/Callers;->OTHERS:Ljava/util/List;
    return-void
.end method
