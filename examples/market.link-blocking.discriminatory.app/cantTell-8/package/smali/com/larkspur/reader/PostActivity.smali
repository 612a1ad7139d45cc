.class public Lcom/larkspur/reader/PostActivity;
.super Landroid/app/Activity;
.source "PostActivity.java"

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
    invoke-virtual {p0, v1}, Lcom/larkspur/reader/PostActivity;->setContentView(I)V
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/larkspur/reader/PostActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/larkspur/reader/PostActivity$1;
    invoke-direct {v1, p0}, Lcom/larkspur/reader/PostActivity$1;-><init>(Lcom/larkspur/reader/PostActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method  open(Ljava/lang/String;)V
    .locals 4

    .line 6
    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v3
    if-nez v3, :L13
    return-void
    :L13

    .line 7
    const-string v1, "meadowbooks.cn"
    invoke-virtual {v3, v1}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
    move-result v0
    if-nez v0, :L31
    const-string v1, "orchardnovels.cn"
    invoke-virtual {v3, v1}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :L69
    :L31
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "\u5373\u5c06\u79bb\u5f00\u4e91\u96c0\u8bfb\u4e66"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "\u7ee7\u7eed\u8bbf\u95ee"
    new-instance v2, Lcom/larkspur/reader/PostActivity$2;
    invoke-direct {v2, p0, p1}, Lcom/larkspur/reader/PostActivity$2;-><init>(Lcom/larkspur/reader/PostActivity;Ljava/lang/String;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "\u53d6\u6d88"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
    :L69

    .line 8
    invoke-virtual {p0, p1}, Lcom/larkspur/reader/PostActivity;->show(Ljava/lang/String;)V

    .line 9
    return-void
.end method

.method  show(Ljava/lang/String;)V
    .locals 3

    .line 10
    new-instance v0, Landroid/content/Intent;
    const-class v2, Lcom/larkspur/reader/PageActivity;
    invoke-direct {v0, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v1, "url"
    invoke-virtual {v0, v1, p1}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
    move-result-object v0
    invoke-virtual {p0, v0}, Lcom/larkspur/reader/PostActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
