.class abstract Lcom/lark/c20/BaseActivity;
.super Landroid/app/Activity;

.field ok:Z

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5

    const/4 v2, 0x0

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const-string v0, "p"

    invoke-virtual {p0, v0, v2}, Lcom/lark/c20/BaseActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    const-string v1, "c"

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result v0

    iput-boolean v0, p0, Lcom/lark/c20/BaseActivity;->ok:Z

    iget-boolean v0, p0, Lcom/lark/c20/BaseActivity;->ok:Z

    if-nez v0, :cond_23

    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcom/lark/c20/AskActivity;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcom/lark/c20/BaseActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcom/lark/c20/BaseActivity;->finish()V

    :cond_23
    return-void
.end method
