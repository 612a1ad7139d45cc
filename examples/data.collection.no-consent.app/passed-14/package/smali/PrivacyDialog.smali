.class public Lcom/example/app/PrivacyDialog;
.super Landroid/app/Dialog;
.implements Landroid/view/View$OnClickListener;
.field private final host:Landroid/app/Activity;

.method public constructor <init>(Landroid/app/Activity;)V
    .locals 0
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    iput-object p1, p0, Lcom/example/app/PrivacyDialog;->host:Landroid/app/Activity;
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Lcom/example/app/PrivacyDialog;->setContentView(I)V
    const v0, 0x7f030000
    invoke-virtual {p0, v0}, Lcom/example/app/PrivacyDialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 3
    iget-object v0, p0, Lcom/example/app/PrivacyDialog;->host:Landroid/app/Activity;
    invoke-virtual {v0}, Landroid/app/Activity;->finish()V
    return-void
.end method
