.class public Lcom/example/news/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-virtual {p0}, Lcom/example/news/MainActivity;->getIntent()Landroid/content/Intent;
    move-result-object v0
    const-string v1, "agreement"
    invoke-virtual {v0, v1}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    if-eqz v0, :not_yet
    invoke-static {p0}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    :not_yet
    return-void
.end method
