.class public Lcom/tanzhu/talk/Main;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-virtual {p0}, Lcom/tanzhu/talk/Main;->getIntent()Landroid/content/Intent;
    move-result-object v0
    const-string v1, "link"
    invoke-virtual {v0, v1}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    invoke-static {p0, v0}, Lcom/tanzhu/talk/Links;->open(Landroid/content/Context;Ljava/lang/String;)V
    return-void
.end method
