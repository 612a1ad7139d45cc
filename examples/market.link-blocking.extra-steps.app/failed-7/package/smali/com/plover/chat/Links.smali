.class public Lcom/plover/chat/Links;
.super Ljava/lang/Object;
.source "Links.java"

.field static final RIVAL_SITES:Ljava/util/List;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method private static isOneOf(Ljava/util/List;Ljava/lang/String;)Z
    .locals 5

    .line 5
    invoke-interface {p0}, Ljava/util/List;->iterator()Ljava/util/Iterator;
    move-result-object v3
    :L7
    invoke-interface {v3}, Ljava/util/Iterator;->hasNext()Z
    move-result v0
    if-eqz v0, :L65
    invoke-interface {v3}, Ljava/util/Iterator;->next()Ljava/lang/Object;
    move-result-object v4
    check-cast v4, Ljava/lang/String;
    invoke-virtual {p1, v4}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v0
    if-nez v0, :L60
    new-instance v1, Ljava/lang/StringBuilder;
    invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V
    const-string v2, "."
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    invoke-virtual {v1, v4}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {p1, v1}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :L62
    :L60
    const/4 v0, 0x1
    return v0
    :L62
    goto/16 :L7
    :L65
    const/4 v0, 0x0
    return v0
.end method

.method static open(Landroid/content/Context;Ljava/lang/String;)V
    .locals 5

    .line 7
    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v4
    if-nez v4, :L13
    return-void
    :L13

    .line 8
    sget-object v0, Lcom/plover/chat/Links;->RIVAL_SITES:Ljava/util/List;
    invoke-static {v0, v4}, Lcom/plover/chat/Links;->isOneOf(Ljava/util/List;Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :L44
    new-instance v1, Landroid/content/Intent;
    const-class v3, Lcom/plover/chat/CopyActivity;
    invoke-direct {v1, p0, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v2, "u"
    invoke-virtual {v1, v2, p1}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {p0, v1}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
    return-void
    :L44
    new-instance v1, Landroid/content/Intent;
    const-class v3, Lcom/plover/chat/SiteActivity;
    invoke-direct {v1, p0, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v2, "u"
    invoke-virtual {v1, v2, p1}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {p0, v1}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    .line 9
    return-void
.end method

.method static constructor <clinit>()V
    .locals 3

    .line 4
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "sandpiper.example"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "turnstone.example"
    aput-object v2, v0, v1
    invoke-static {v0}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;
    move-result-object v0
    sput-object v0, Lcom/plover/chat/Links;->RIVAL_SITES:Ljava/util/List;
    return-void
.end method
