.class public Llocalhost/yunfan/travel/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000  # layout/main
    invoke-virtual {p0, v0}, Llocalhost/yunfan/travel/MainActivity;->setContentView(I)V
    invoke-static {p0}, Llocalhost/yunfan/travel/Consent;->given(Landroid/content/Context;)Z
    move-result v0
    if-nez v0, :done
    invoke-direct {p0}, Llocalhost/yunfan/travel/MainActivity;->ask()V
    :done
    return-void
.end method

.method private ask()V
    .registers 4
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const v1, 0x7f030003  # string/terms
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(I)Landroid/app/AlertDialog$Builder;
    new-instance v2, Llocalhost/yunfan/travel/Agree;
    invoke-direct {v2, p0}, Llocalhost/yunfan/travel/Agree;-><init>(Landroid/content/Context;)V
    const v1, 0x7f030004  # string/agree
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(ILandroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    const v1, 0x7f030005  # string/refuse
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(ILandroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
.end method
