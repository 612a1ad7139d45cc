.class public Lcom/example/market/GiftDialog;
.super Landroid/app/Dialog;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Lcom/example/market/GiftDialog;->setContentView(I)V
    const v0, 0x7f040001
    invoke-virtual {p0, v0}, Lcom/example/market/GiftDialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v0, 0x7f040000
    invoke-virtual {p0, v0}, Lcom/example/market/GiftDialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 3
    invoke-virtual {p0}, Lcom/example/market/GiftDialog;->dismiss()V
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, 0x7f040001
    if-eq v0, v1, :open
    const v1, 0x7f040000
    if-eq v0, v1, :open
    return-void
    :open
    const-string v0, "market://details?id=com.fawn.jump"
    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    const-string v1, "android.intent.action.VIEW"
    new-instance v2, Landroid/content/Intent;
    invoke-direct {v2, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0}, Lcom/example/market/GiftDialog;->getContext()Landroid/content/Context;
    move-result-object v1
    invoke-virtual {v1, v2}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
    :end
    return-void
.end method
