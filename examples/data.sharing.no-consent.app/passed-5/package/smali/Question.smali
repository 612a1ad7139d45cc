.class final Lcom/example/news/Question;
.super Ljava/lang/Object;

.method static ask(Landroid/content/Context;Ljava/lang/Runnable;Ljava/lang/Runnable;)V
    .registers 7
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "请阅读并同意《隐私政策》"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    const-string v1, "同意"
    new-instance v2, Lcom/example/news/Answer;
    invoke-direct {v2, p1}, Lcom/example/news/Answer;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    const-string v1, "不同意"
    new-instance v2, Lcom/example/news/Refused;
    invoke-direct {v2, p2}, Lcom/example/news/Refused;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
.end method
