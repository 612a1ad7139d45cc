.class public Lcom/example/market/StartActivity;
.super Lcom/example/market/BaseActivity;

.method public onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Lcom/example/market/BaseActivity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "是否同意隐私政策？"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    const-string v1, "同意"
    new-instance v2, Lcom/example/market/StartActivity$1;
    invoke-direct {v2, p0}, Lcom/example/market/StartActivity$1;-><init>(Lcom/example/market/StartActivity;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
.end method

.method public load()V
    .locals 0
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Lcom/example/market/BaseActivity;-><init>()V
    return-void
.end method
