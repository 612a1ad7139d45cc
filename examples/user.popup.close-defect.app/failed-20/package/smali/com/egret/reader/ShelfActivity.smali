.class public Lcom/egret/reader/ShelfActivity;
.super Landroid/app/Activity;
.source "ShelfActivity.java"

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
    new-instance v0, Lcom/egret/reader/GiftDialog;
    invoke-direct {v0, p0}, Lcom/egret/reader/GiftDialog;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0}, Lcom/egret/reader/GiftDialog;->show()V
    return-void
.end method
