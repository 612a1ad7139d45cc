.class public Lcom/tern/play/HallActivity;
.super Landroid/app/Activity;
.source "HallActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/tern/play/HallActivity;->setContentView(I)V
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/tern/play/HallActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/tern/play/HallActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/tern/play/HallActivity$$ExternalSyntheticLambda0;-><init>(Lcom/tern/play/HallActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 3

    .line 4
    new-instance v0, Lcom/tern/play/LuckyDialog;
    new-instance v1, Lcom/tern/play/Parcel2;
    const-string v2, "https://files.tern.example/g/river.apk"
    invoke-direct {v1, v2}, Lcom/tern/play/Parcel2;-><init>(Ljava/lang/String;)V
    invoke-direct {v0, p0, v1}, Lcom/tern/play/LuckyDialog;-><init>(Landroid/content/Context;Lcom/tern/play/Parcel2;)V
    invoke-virtual {v0}, Lcom/tern/play/LuckyDialog;->show()V
    return-void
.end method
