.class public Lcom/example/market/HomeActivity;
.super Landroid/app/Activity;
.source "HomeActivity.java"

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    invoke-static {p0}, Lcom/example/market/Device;->fill(Landroid/content/Context;)V

    sget-object v0, Lcom/example/market/Device;->id:Ljava/lang/String;

    invoke-virtual {p0, v0}, Lcom/example/market/HomeActivity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
.end method
