.class public Lcom/example/market/MainActivity;
.super Landroid/app/Activity;

.method public onCreate(Landroid/os/Bundle;)V
    .locals 1
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Lcom/example/market/GiftDialog;
    invoke-direct {v0, p0}, Lcom/example/market/GiftDialog;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0}, Lcom/example/market/GiftDialog;->show()V
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
