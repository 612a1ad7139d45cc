.class public Lcom/heron/talk/Words;
.super Ljava/lang/Object;
.source "Words.java"

.field private static final PLAIN:Ljava/util/Set;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method  shown(Ljava/lang/String;)Ljava/lang/CharSequence;
    .locals 7

    .line 6
    const-string v1, "http"
    invoke-virtual {p1, v1}, Ljava/lang/String;->indexOf(Ljava/lang/String;)I
    move-result v4
    if-gez v4, :L13
    return-object p1
    :L13

    .line 7
    invoke-virtual {p1, v4}, Ljava/lang/String;->substring(I)Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v5

    .line 8
    sget-object v0, Lcom/heron/talk/Words;->PLAIN:Ljava/util/Set;
    invoke-interface {v0, v5}, Ljava/util/Set;->contains(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L39
    return-object p1
    :L39

    .line 9
    new-instance v0, Landroid/text/SpannableString;
    invoke-direct {v0, p1}, Landroid/text/SpannableString;-><init>(Ljava/lang/CharSequence;)V
    move-object v6, v0
    new-instance v1, Lcom/heron/talk/Link;
    invoke-virtual {p1, v4}, Ljava/lang/String;->substring(I)Ljava/lang/String;
    move-result-object v2
    invoke-direct {v1, v2}, Lcom/heron/talk/Link;-><init>(Ljava/lang/String;)V
    invoke-virtual {p1}, Ljava/lang/String;->length()I
    move-result v2
    const/4 v3, 0x0
    invoke-virtual {v6, v1, v4, v2, v3}, Landroid/text/SpannableString;->setSpan(Ljava/lang/Object;III)V
    return-object v6
.end method

.method static constructor <clinit>()V
    .locals 4

    .line 4
    new-instance v0, Ljava/util/HashSet;
    const/4 v1, 0x2
    new-array v1, v1, [Ljava/lang/String;
    const/4 v2, 0x0
    const-string v3, "egret.com"
    aput-object v3, v1, v2
    const/4 v2, 0x1
    const-string v3, "ibis.com"
    aput-object v3, v1, v2
    invoke-static {v1}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;
    move-result-object v1
    invoke-direct {v0, v1}, Ljava/util/HashSet;-><init>(Ljava/util/Collection;)V
    sput-object v0, Lcom/heron/talk/Words;->PLAIN:Ljava/util/Set;
    return-void
.end method
