.class public Lcom/egret/scan/WarnDialog;
.super Landroid/app/Dialog;
.source "WarnDialog.java"

.method public constructor <init>(Landroid/content/Context;)V
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
    invoke-virtual {p0, v1}, Lcom/egret/scan/WarnDialog;->setContentView(I)V

    .line 7
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/egret/scan/WarnDialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/egret/scan/WarnDialog$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/egret/scan/WarnDialog$$ExternalSyntheticLambda0;-><init>(Lcom/egret/scan/WarnDialog;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 8
    const v1, 0x7f030003
    invoke-virtual {p0, v1}, Lcom/egret/scan/WarnDialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/egret/scan/WarnDialog$$ExternalSyntheticLambda1;
    invoke-direct {v1, p0}, Lcom/egret/scan/WarnDialog$$ExternalSyntheticLambda1;-><init>(Lcom/egret/scan/WarnDialog;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 9
    return-void
.end method

.method synthetic lambda$onCreate$1(Landroid/view/View;)V
    .locals 0

    .line 8
    invoke-virtual {p0}, Lcom/egret/scan/WarnDialog;->dismiss()V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 1

    .line 7
    invoke-virtual {p0}, Lcom/egret/scan/WarnDialog;->dismiss()V
    invoke-virtual {p0}, Lcom/egret/scan/WarnDialog;->getContext()Landroid/content/Context;
    move-result-object v0
    invoke-static {v0}, Lcom/egret/scan/Deal;->bring(Landroid/content/Context;)V
    return-void
.end method
