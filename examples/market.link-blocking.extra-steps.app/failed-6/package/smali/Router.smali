.class Lcn/wrenchat/talk/Router;
.super Ljava/lang/Object;

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static way(Landroid/content/Context;Ljava/lang/String;)Landroid/content/Intent;
    .registers 5

    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;

    move-result-object v0

    new-instance v1, Landroid/content/Intent;

    new-instance v2, Lcn/wrenchat/talk/Lists;

    invoke-direct {v2, p0}, Lcn/wrenchat/talk/Lists;-><init>(Landroid/content/Context;)V

    invoke-virtual {v2, v0}, Lcn/wrenchat/talk/Lists;->isOther(Ljava/lang/String;)Z

    move-result v0

    if-eqz v0, :cond_18

    const-class v0, Lcn/wrenchat/talk/Other;

    goto :goto_1a

    :cond_18
    const-class v0, Lcn/wrenchat/talk/Page;

    :goto_1a
    invoke-direct {v1, p0, v0}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    const-string p0, "address"

    invoke-virtual {v1, p0, p1}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;

    move-result-object p0

    return-object p0
.end method
