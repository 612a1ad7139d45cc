.class final Lcom/example/browser/Hosts;
.super Ljava/lang/Object;
.field static final ALL:[Ljava/lang/String;

.method static constructor <clinit>()V
    .registers 3
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "shop-one.cn"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, ".mall-two.com"
    aput-object v2, v0, v1
    sput-object v0, Lcom/example/browser/Hosts;->ALL:[Ljava/lang/String;
    return-void
.end method

.method static known(Ljava/lang/String;)Z
    .registers 5
    const/4 v0, 0x0
    sget-object v1, Lcom/example/browser/Hosts;->ALL:[Ljava/lang/String;
    :next
    array-length v2, v1
    if-ge v0, v2, :none
    aget-object v2, v1, v0
    invoke-virtual {p0, v2}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
    move-result v2
    if-nez v2, :found
    add-int/lit8 v0, v0, 0x1
    goto :next
    :found
    const/4 v0, 0x1
    return v0
    :none
    const/4 v0, 0x0
    return v0
.end method
