.class public Ltown/lamps/mail/LoginActivity;
.super Landroid/app/Activity;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/mail/LoginActivity;->setContentView(I)V
    const v0, 0x7f040003
    invoke-virtual {p0, v0}, Ltown/lamps/mail/LoginActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    new-instance v2, Ltown/lamps/mail/Presenter;
    new-instance v3, Ltown/lamps/mail/KeyVault;
    invoke-direct {v3, p0}, Ltown/lamps/mail/KeyVault;-><init>(Landroid/content/Context;)V
    invoke-direct {v2, p0, v3}, Ltown/lamps/mail/Presenter;-><init>(Landroid/app/Activity;Ltown/lamps/mail/Vault;)V
    invoke-virtual {v1, v2}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
