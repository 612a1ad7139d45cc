.class Lcom/lark/ride/Named;
.super Ljava/lang/Object;

.field private final apps:Ljava/util/HashSet;

.method constructor <init>()V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    new-instance v0, Ljava/util/HashSet;

    invoke-direct {v0}, Ljava/util/HashSet;-><init>()V

    iput-object v0, p0, Lcom/lark/ride/Named;->apps:Ljava/util/HashSet;

    const-string v1, "com.swift.travel"

    invoke-virtual {v0, v1}, Ljava/util/HashSet;->add(Ljava/lang/Object;)Z

    const-string v1, "cn.wagtail.car"

    invoke-virtual {v0, v1}, Ljava/util/HashSet;->add(Ljava/lang/Object;)Z

    return-void
.end method

.method has(Ljava/lang/CharSequence;)Z
    .registers 4

    iget-object v0, p0, Lcom/lark/ride/Named;->apps:Ljava/util/HashSet;

    invoke-interface {p1}, Ljava/lang/CharSequence;->toString()Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Ljava/util/HashSet;->contains(Ljava/lang/Object;)Z

    move-result v0

    return v0
.end method
