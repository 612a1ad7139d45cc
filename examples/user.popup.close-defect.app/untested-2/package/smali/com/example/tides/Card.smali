.class public Lcom/example/tides/Card;
.super Landroid/app/Dialog;
.source "Card.java"

.method constructor <init>(Landroid/content/Context;)V
    .locals 0

    .line 4
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 6
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/example/tides/Card;->setContentView(I)V

    .line 7
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/example/tides/Card;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/example/tides/Card$1;
    invoke-direct {v1, p0}, Lcom/example/tides/Card$1;-><init>(Lcom/example/tides/Card;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 10
    return-void
.end method
