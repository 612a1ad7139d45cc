.class public Lcom/tingyu/reader/Senders;
.super Ljava/lang/Object;
.source "Senders.java"

.field private final out:Ljava/util/Set;

.method constructor <init>(Landroid/content/Context;)V
    .locals 3

    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    new-instance v0, Ljava/util/HashSet;
    invoke-virtual {p1}, Landroid/content/Context;->getResources()Landroid/content/res/Resources;
    move-result-object v1
    const v2, 0x7f040000
    invoke-virtual {v1, v2}, Landroid/content/res/Resources;->getStringArray(I)[Ljava/lang/String;
    move-result-object v1
    invoke-static {v1}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;
    move-result-object v1
    invoke-direct {v0, v1}, Ljava/util/HashSet;-><init>(Ljava/util/Collection;)V
    iput-object v0, p0, Lcom/tingyu/reader/Senders;->out:Ljava/util/Set;
    return-void
.end method

.method  has(Ljava/lang/String;)Z
    .locals 1

    .line 6
    iget-object v0, p0, Lcom/tingyu/reader/Senders;->out:Ljava/util/Set;
    invoke-interface {v0, p1}, Ljava/util/Set;->contains(Ljava/lang/Object;)Z
    move-result v0
    return v0
.end method
