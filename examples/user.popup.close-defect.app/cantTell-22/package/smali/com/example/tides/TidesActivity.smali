.class public Lcom/example/tides/TidesActivity;
.super Landroid/app/Activity;
.source "TidesActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1

    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Lcom/example/tides/Card;
    invoke-direct {v0, p0}, Lcom/example/tides/Card;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0}, Lcom/example/tides/Card;->show()V
    return-void
.end method
