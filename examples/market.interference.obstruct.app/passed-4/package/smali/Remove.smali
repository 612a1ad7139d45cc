.class public Lcn/songtao/keys/Remove;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field private final screen:Landroid/app/Activity;
.field private final name:Ljava/lang/String;

.method constructor <init>(Landroid/app/Activity;Ljava/lang/String;)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/songtao/keys/Remove;->screen:Landroid/app/Activity;
    iput-object p2, p0, Lcn/songtao/keys/Remove;->name:Ljava/lang/String;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 7
    const-string v0, "package"
    iget-object v1, p0, Lcn/songtao/keys/Remove;->name:Ljava/lang/String;
    const/4 v2, 0x0
    invoke-static {v0, v1, v2}, Landroid/net/Uri;->fromParts(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    new-instance v1, Landroid/content/Intent;
    const-string v2, "android.intent.action.DELETE"
    invoke-direct {v1, v2, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    iget-object v0, p0, Lcn/songtao/keys/Remove;->screen:Landroid/app/Activity;
    invoke-virtual {v0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
