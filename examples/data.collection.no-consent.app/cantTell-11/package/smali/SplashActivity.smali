.class public Ltown/lamps/diary/SplashActivity;
.super Landroid/app/Activity;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 9
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/diary/SplashActivity;->setContentView(I)V
    const-string v0, "app"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Ltown/lamps/diary/SplashActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    const-string v3, "agreed"
    const/4 v4, 0x0
    invoke-interface {v2, v3, v4}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v5
    if-eqz v5, :cond_2
    invoke-virtual {p0}, Ltown/lamps/diary/SplashActivity;->next()V
    return-void
    :cond_2
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "\u7528\u6237\u534f\u8bae\u4e0e\u9690\u79c1\u653f\u7b56"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v2
    const-string v3, "\u540c\u610f\u540e\u6211\u4eec\u624d\u4f1a\u6536\u96c6\u8bbe\u5907\u6807\u8bc6\u7528\u4e8e\u7edf\u8ba1"
    invoke-virtual {v2, v3}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v4
    const/4 v5, 0x0
    invoke-virtual {v4, v5}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    const-string v1, "\u540c\u610f"
    new-instance v2, Ltown/lamps/diary/SplashActivity$1;
    invoke-direct {v2, p0}, Ltown/lamps/diary/SplashActivity$1;-><init>(Ltown/lamps/diary/SplashActivity;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v3
    const-string v4, "\u62d2\u7edd"
    new-instance v5, Ltown/lamps/diary/SplashActivity$2;
    invoke-direct {v5, p0}, Ltown/lamps/diary/SplashActivity$2;-><init>(Ltown/lamps/diary/SplashActivity;)V
    invoke-virtual {v3, v4, v5}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v6
    invoke-virtual {v6}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
.end method
.method public next()V
    .registers 3
    new-instance v0, Landroid/content/Intent;
    const-class v1, Ltown/lamps/diary/HomeActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Ltown/lamps/diary/SplashActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Ltown/lamps/diary/SplashActivity;->finish()V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
