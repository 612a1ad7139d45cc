.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "下载《果园》，现在就能领取红包"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->create()Landroid/app/AlertDialog;
    move-result-object v0
    const/4 v3, -0x1
    const-string v1, "立即下载"
    new-instance v2, Lcn/readexample/app/Accept;
    invoke-direct {v2, p0}, Lcn/readexample/app/Accept;-><init>(Landroid/app/Activity;)V
    invoke-virtual {v0, v3, v1, v2}, Landroid/app/AlertDialog;->setButton(ILjava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)V
    const/4 v3, -0x2
    const-string v1, "取消"
    new-instance v2, Lcn/readexample/app/Refuse;
    invoke-direct {v2, p0}, Lcn/readexample/app/Refuse;-><init>(Landroid/app/Activity;)V
    invoke-virtual {v0, v3, v1, v2}, Landroid/app/AlertDialog;->setButton(ILjava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)V
    invoke-virtual {v0}, Landroid/app/AlertDialog;->show()V
    return-void
.end method
