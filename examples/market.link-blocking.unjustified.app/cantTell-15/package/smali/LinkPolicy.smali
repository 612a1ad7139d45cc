.class public Lcn/mohe/books/LinkPolicy;
.super Ljava/lang/Object;
.field private static final LISTED:Ljava/util/Set;

.method static constructor <clinit>()V
    .registers 2
    new-instance v0, Ljava/util/HashSet;
    invoke-direct {v0}, Ljava/util/HashSet;-><init>()V
    const-string v1, "shuyu-read.cn"
    invoke-virtual {v0, v1}, Ljava/util/HashSet;->add(Ljava/lang/Object;)Z
    const-string v1, "qianye-novel.com"
    invoke-virtual {v0, v1}, Ljava/util/HashSet;->add(Ljava/lang/Object;)Z
    sput-object v0, Lcn/mohe/books/LinkPolicy;->LISTED:Ljava/util/Set;
    return-void
.end method

.method static listed(Ljava/lang/String;)Z
    .registers 4
    if-nez p0, :known
    const/4 v0, 0x0
    return v0
    :known
    sget-object v0, Lcn/mohe/books/LinkPolicy;->LISTED:Ljava/util/Set;
    invoke-interface {v0}, Ljava/util/Set;->iterator()Ljava/util/Iterator;
    move-result-object v0
    :next
    invoke-interface {v0}, Ljava/util/Iterator;->hasNext()Z
    move-result v1
    if-eqz v1, :none
    invoke-interface {v0}, Ljava/util/Iterator;->next()Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Ljava/lang/String;
    invoke-virtual {p0, v1}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
    move-result v2
    if-eqz v2, :next
    const/4 v0, 0x1
    return v0
    :none
    const/4 v0, 0x0
    return v0
.end method

