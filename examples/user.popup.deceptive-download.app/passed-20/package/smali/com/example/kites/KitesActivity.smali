.class public Lcom/example/kites/KitesActivity;
.super Landroid/app/Activity;
.source "KitesActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    .line 6
    new-instance v0, Landroid/app/Dialog;
    invoke-direct {v0, p0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    move-object v2, v0
    const v1, 0x7f020000
    invoke-virtual {v2, v1}, Landroid/app/Dialog;->setContentView(I)V

    .line 7
    const v1, 0x7f030002
    invoke-virtual {v2, v1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/example/kites/KitesActivity$1;
    invoke-direct {v1, p0, v2}, Lcom/example/kites/KitesActivity$1;-><init>(Lcom/example/kites/KitesActivity;Landroid/app/Dialog;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 8
    const v1, 0x7f030001
    invoke-virtual {v2, v1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/example/kites/KitesActivity$2;
    invoke-direct {v1, p0}, Lcom/example/kites/KitesActivity$2;-><init>(Lcom/example/kites/KitesActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 9
    invoke-virtual {v2}, Landroid/app/Dialog;->show()V

    .line 10
    return-void
.end method
