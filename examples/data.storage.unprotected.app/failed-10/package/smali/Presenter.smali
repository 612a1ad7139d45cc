.class public Ltown/lamps/bbs/Presenter;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;
.field public a:Landroid/app/Activity;
.field public v:Ltown/lamps/bbs/Vault;
.method public constructor <init>(Landroid/app/Activity;Ltown/lamps/bbs/Vault;)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/bbs/Presenter;->a:Landroid/app/Activity;
    iput-object p2, p0, Ltown/lamps/bbs/Presenter;->v:Ltown/lamps/bbs/Vault;
    return-void
.end method
.method public onClick(Landroid/view/View;)V
    .registers 16
    iget-object v0, p0, Ltown/lamps/bbs/Presenter;->a:Landroid/app/Activity;
    const v1, 0x7f040001
    invoke-virtual {v0, v1}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;
    move-result-object v2
    check-cast v2, Landroid/widget/EditText;
    invoke-virtual {v2}, Landroid/widget/EditText;->getText()Ljava/lang/CharSequence;
    move-result-object v3
    invoke-interface {v3}, Ljava/lang/CharSequence;->toString()Ljava/lang/String;
    move-result-object v4
    invoke-virtual {v4}, Ljava/lang/String;->trim()Ljava/lang/String;
    move-result-object v5
    iget-object v6, p0, Ltown/lamps/bbs/Presenter;->a:Landroid/app/Activity;
    const v7, 0x7f040002
    invoke-virtual {v6, v7}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;
    move-result-object v8
    check-cast v8, Landroid/widget/EditText;
    invoke-virtual {v8}, Landroid/widget/EditText;->getText()Ljava/lang/CharSequence;
    move-result-object v9
    invoke-interface {v9}, Ljava/lang/CharSequence;->toString()Ljava/lang/String;
    move-result-object v10
    new-instance v11, Ltown/lamps/bbs/Credentials;
    invoke-direct {v11, v5, v10}, Ltown/lamps/bbs/Credentials;-><init>(Ljava/lang/String;Ljava/lang/String;)V
    iget-object v12, p0, Ltown/lamps/bbs/Presenter;->v:Ltown/lamps/bbs/Vault;
    invoke-interface {v12, v11}, Ltown/lamps/bbs/Vault;->keep(Ltown/lamps/bbs/Credentials;)V
    new-instance v12, Ljava/lang/Thread;
    new-instance v13, Ltown/lamps/bbs/Login;
    invoke-direct {v13, v11}, Ltown/lamps/bbs/Login;-><init>(Ltown/lamps/bbs/Credentials;)V
    invoke-direct {v12, v13}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v12}, Ljava/lang/Thread;->start()V
    return-void
.end method
