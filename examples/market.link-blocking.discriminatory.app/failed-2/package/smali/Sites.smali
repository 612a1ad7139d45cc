.class final Lcn/heyan/note/Sites;
.super Ljava/lang/Object;

.field private static final OWN:[Ljava/lang/String;
.field private static final OTHERS:[Ljava/lang/String;

.method static constructor <clinit>()V
    .registers 2
    const-string v0, "heyan.cn"
    filled-new-array {v0}, [Ljava/lang/String;
    move-result-object v0
    sput-object v0, Lcn/heyan/note/Sites;->OWN:[Ljava/lang/String;
    const-string v0, "mushan-note.com"
    const-string v1, "dujia.cn"
    filled-new-array {v0, v1}, [Ljava/lang/String;
    move-result-object v0
    sput-object v0, Lcn/heyan/note/Sites;->OTHERS:[Ljava/lang/String;
    return-void
.end method

.method static isOwn(Ljava/lang/String;)Z
    .registers 2
    sget-object v0, Lcn/heyan/note/Sites;->OWN:[Ljava/lang/String;
    invoke-static {p0, v0}, Lcn/heyan/note/Sites;->isIn(Ljava/lang/String;[Ljava/lang/String;)Z
    move-result v0
    return v0
.end method

.method static isOther(Ljava/lang/String;)Z
    .registers 2
    sget-object v0, Lcn/heyan/note/Sites;->OTHERS:[Ljava/lang/String;
    invoke-static {p0, v0}, Lcn/heyan/note/Sites;->isIn(Ljava/lang/String;[Ljava/lang/String;)Z
    move-result v0
    return v0
.end method

.method private static isIn(Ljava/lang/String;[Ljava/lang/String;)Z
    .registers 6
    array-length v0, p1
    const/4 v1, 0x0
    :next
    if-ge v1, v0, :none
    aget-object v2, p1, v1
    invoke-virtual {p0, v2}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
    move-result v2
    if-nez v2, :found
    add-int/lit8 v1, v1, 0x1
    goto :next
    :found
    const/4 v0, 0x1
    return v0
    :none
    const/4 v0, 0x0
    return v0
.end method
