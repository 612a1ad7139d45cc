.class public Lcom/example/recipes/Origin;
.super Ljava/lang/Object;
.source "Origin.java"

.field private static final NAMES:Ljava/util/Set;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static known(Landroid/net/Uri;)Z
    .locals 2

    .line 3
    if-eqz p0, :L23
    sget-object v0, Lcom/example/recipes/Origin;->NAMES:Ljava/util/Set;
    invoke-virtual {p0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v1
    invoke-interface {v0, v1}, Ljava/util/Set;->contains(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L23
    const/4 v0, 0x1
    goto/16 :L24
    :L23
    const/4 v0, 0x0
    :L24
    return v0
.end method

.method static constructor <clinit>()V
    .locals 4

    .line 3
    new-instance v0, Ljava/util/HashSet;
    const/4 v1, 0x2
    new-array v1, v1, [Ljava/lang/String;
    const/4 v2, 0x0
    const-string v3, "com.meadow.kitchen"
    aput-object v3, v1, v2
    const/4 v2, 0x1
    const-string v3, "cn.orchard.cookbook"
    aput-object v3, v1, v2
    invoke-static {v1}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;
    move-result-object v1
    invoke-direct {v0, v1}, Ljava/util/HashSet;-><init>(Ljava/util/Collection;)V
    sput-object v0, Lcom/example/recipes/Origin;->NAMES:Ljava/util/Set;
    return-void
.end method
