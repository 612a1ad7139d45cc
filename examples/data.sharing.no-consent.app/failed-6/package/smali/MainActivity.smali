.class public Ltown/lamps/reader/MainActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
.method synthetic lambda$onCreate$0$town-lamps-reader-MainActivity(Landroid/content/DialogInterface;I)V
    .registers 3
    invoke-virtual {p0}, Ltown/lamps/reader/MainActivity;->finish()V
    return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance p1, Ltown/lamps/reader/Activation;
    invoke-virtual {p0}, Ltown/lamps/reader/MainActivity;->getApplicationContext()Landroid/content/Context;
    move-result-object v0
    invoke-direct {p1, v0}, Ltown/lamps/reader/Activation;-><init>(Landroid/content/Context;)V
    invoke-virtual {p1}, Ltown/lamps/reader/Activation;->start()V
    new-instance p1, Landroid/app/AlertDialog$Builder;
    invoke-direct {p1, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v0, "\u9690\u79c1\u653f\u7b56"
    invoke-virtual {p1, v0}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object p1
    const-string v0, "\u8bf7\u9605\u8bfb\u5e76\u540c\u610f\u300a\u9690\u79c1\u653f\u7b56\u300b\u3002"
    invoke-virtual {p1, v0}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object p1
    const/4 v0, 0x0
    invoke-virtual {p1, v0}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object p1
    const-string v0, "\u540c\u610f"
    const/4 v1, 0x0
    invoke-virtual {p1, v0, v1}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object p1
    new-instance v0, Ltown/lamps/reader/MainActivity$$ExternalSyntheticLambda0;
    invoke-direct {v0, p0}, Ltown/lamps/reader/MainActivity$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/reader/MainActivity;)V
    const-string v1, "\u4e0d\u540c\u610f"
    invoke-virtual {p1, v1, v0}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object p1
    invoke-virtual {p1}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
.end method
