.class public Lcom/heron/pages/HomeActivity;
.super Landroid/app/Activity;
.source "HomeActivity.java"
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 8

    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/pages/HomeActivity;->setContentView(I)V
    const/4 v0, 0x2
    new-array v0, v0, [I
    const/4 v2, 0x0
    const v3, 0x7f030000
    aput v3, v0, v2
    const/4 v2, 0x1
    const v3, 0x7f030001
    aput v3, v0, v2
    move-object v4, v0
    array-length v5, v4
    const/4 v6, 0x0
    :L31
    if-ge v6, v5, :L59
    aget v7, v4, v6
    invoke-virtual {p0, v7}, Lcom/heron/pages/HomeActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    add-int/lit8 v6, v6, 0x1
    goto/16 :L31
    :L59
    invoke-static {p0}, Lcom/heron/pages/Bringing;->bring(Landroid/content/Context;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 2

    .line 5
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, 0x7f030000
    if-ne v0, v1, :L13
    invoke-virtual {p0}, Lcom/heron/pages/HomeActivity;->finish()V
    :L13
    return-void
.end method
