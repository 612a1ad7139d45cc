.class public Lcom/tanzhu/talk/Links;
.super Ljava/lang/Object;
.field private static final HOUSE:[Ljava/lang/String;
.field private static final OUTER:[Ljava/lang/String;

.method static constructor <clinit>()V
    .registers 3
    const/16 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/16 v1, 0x0
    const-string v2, "tanzhu.com"
    aput-object v2, v0, v1
    const/16 v1, 0x1
    const-string v2, "zhuyin-video.com"
    aput-object v2, v0, v1
    sput-object v0, Lcom/tanzhu/talk/Links;->HOUSE:[Ljava/lang/String;
    const/16 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/16 v1, 0x0
    const-string v2, "songguo-video.com"
    aput-object v2, v0, v1
    const/16 v1, 0x1
    const-string v2, "mubei-shop.cn"
    aput-object v2, v0, v1
    sput-object v0, Lcom/tanzhu/talk/Links;->OUTER:[Ljava/lang/String;
    return-void
.end method

.method private static in([Ljava/lang/String;Ljava/lang/String;)Z
    .registers 6
    array-length v0, p0
    const/4 v1, 0x0
    :next
    if-ge v1, v0, :none
    aget-object v2, p0, v1
    invoke-virtual {p1, v2}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
    move-result v3
    if-eqz v3, :other
    const/4 v0, 0x1
    return v0
    :other
    add-int/lit8 v1, v1, 0x1
    goto :next
    :none
    const/4 v0, 0x0
    return v0
.end method

.method public static open(Landroid/content/Context;Ljava/lang/String;)V
    .registers 7
    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v0
    sget-object v1, Lcom/tanzhu/talk/Links;->HOUSE:[Ljava/lang/String;
    invoke-static {v1, v0}, Lcom/tanzhu/talk/Links;->in([Ljava/lang/String;Ljava/lang/String;)Z
    move-result v1
    if-eqz v1, :outer
    new-instance v2, Landroid/content/Intent;
    const-class v3, Lcom/tanzhu/talk/Page;
    invoke-direct {v2, p0, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v3, "card"
    const/4 v4, 0x1
    invoke-virtual {v2, v3, v4}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Z)Landroid/content/Intent;
    goto :start
    :outer
    sget-object v1, Lcom/tanzhu/talk/Links;->OUTER:[Ljava/lang/String;
    invoke-static {v1, v0}, Lcom/tanzhu/talk/Links;->in([Ljava/lang/String;Ljava/lang/String;)Z
    move-result v1
    if-eqz v1, :page
    new-instance v2, Landroid/content/Intent;
    const-class v3, Lcom/tanzhu/talk/Leave;
    invoke-direct {v2, p0, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    goto :start
    :page
    new-instance v2, Landroid/content/Intent;
    const-class v3, Lcom/tanzhu/talk/Page;
    invoke-direct {v2, p0, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    :start
    const-string v3, "link"
    invoke-virtual {v2, v3, p1}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
    invoke-virtual {p0, v2}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
