.class public Lcom/plover/maps/StartActivity;
.super Landroid/app/Activity;
.source "StartActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1

    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Lcom/plover/maps/StartActivity;->setContentView(I)V
    return-void
.end method

.method public look(Landroid/view/View;)V
    .locals 3

    .line 5
    new-instance v0, Landroid/content/Intent;
    const-string v1, "android.intent.action.VIEW"
    const-string v2, "https://m.tent-shop.example/sale?from=plover"
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0, v0}, Lcom/plover/maps/StartActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Lcom/plover/maps/StartActivity;->finish()V
    return-void
.end method

.method public away(Landroid/view/View;)V
    .locals 0

    .line 6
    invoke-virtual {p0}, Lcom/plover/maps/StartActivity;->finish()V
    return-void
.end method
