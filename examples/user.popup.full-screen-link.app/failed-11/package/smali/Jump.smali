.class public Ltown/kites/once/Jump;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field private final screen:Landroid/app/Activity;
.field private gone:Z

.method public constructor <init>(Landroid/app/Activity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/kites/once/Jump;->screen:Landroid/app/Activity;
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 2
    invoke-virtual {p0}, Ltown/kites/once/Jump;->leave()V
    return-void
.end method

.method leave()V
    .registers 5
    iget-boolean v0, p0, Ltown/kites/once/Jump;->gone:Z
    if-eqz v0, :go
    return-void
    :go
    const/4 v0, 0x1
    iput-boolean v0, p0, Ltown/kites/once/Jump;->gone:Z
    iget-object v0, p0, Ltown/kites/once/Jump;->screen:Landroid/app/Activity;
    new-instance v1, Landroid/content/Intent;
    const-string v2, "https://act.ctrip.com/spring/2026"
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    const-string v3, "android.intent.action.VIEW"
    invoke-direct {v1, v3, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {v0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
