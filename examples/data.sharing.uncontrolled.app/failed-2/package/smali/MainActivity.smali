.class public Lcom/example/cards/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const-string v1, "5f6d0000000000000000"
    invoke-static {p0, v1}, La/a/c;->a(Landroid/content/Context;Ljava/lang/String;)V
    return-void
.end method
