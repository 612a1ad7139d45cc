.class public Ltown/lamps/coupon/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/content/DialogInterface$OnClickListener;
.field public reader:Ltown/lamps/coupon/Reader;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 9
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Ljava/util/zip/Deflater;
    invoke-direct {v0}, Ljava/util/zip/Deflater;-><init>()V
    invoke-virtual {v0}, Ljava/util/zip/Deflater;->finish()V
    new-instance v0, Ltown/lamps/coupon/ClipReader;
    invoke-direct {v0, p0}, Ltown/lamps/coupon/ClipReader;-><init>(Landroid/content/Context;)V
    iput-object v0, p0, Ltown/lamps/coupon/MainActivity;->reader:Ltown/lamps/coupon/Reader;
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/coupon/MainActivity;->setContentView(I)V
    const-string v0, "c"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Ltown/lamps/coupon/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    const-string v3, "agree"
    const/4 v4, 0x0
    invoke-interface {v2, v3, v4}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v5
    if-nez v5, :cond_3
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "\u4f7f\u7528\u524d\u8bf7\u540c\u610f\u300a\u9690\u79c1\u653f\u7b56\u300b"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v2
    const-string v3, "\u540c\u610f"
    invoke-virtual {v2, v3, p0}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v4
    const-string v5, "\u9000\u51fa"
    invoke-virtual {v4, v5, p0}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v6
    invoke-virtual {v6}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    :cond_3
    return-void
.end method
.method public onWindowFocusChanged(Z)V
    .registers 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onWindowFocusChanged(Z)V
    iget-object v0, p0, Ltown/lamps/coupon/MainActivity;->reader:Ltown/lamps/coupon/Reader;
    invoke-interface {v0}, Ltown/lamps/coupon/Reader;->read()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v1}, Ljava/lang/String;->length()I
    move-result v2
    if-lez v2, :cond_2
    new-instance v2, Ljava/lang/Thread;
    new-instance v3, Ltown/lamps/coupon/Find;
    invoke-direct {v3, v1}, Ltown/lamps/coupon/Find;-><init>(Ljava/lang/String;)V
    invoke-direct {v2, v3}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v2}, Ljava/lang/Thread;->start()V
    :cond_2
    return-void
.end method
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 10
    const/4 v0, -0x1
    if-ne p2, v0, :cond_0
    const-string v0, "c"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Ltown/lamps/coupon/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    invoke-interface {v2}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v3
    const-string v4, "agree"
    const/4 v5, 0x1
    invoke-interface {v3, v4, v5}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v6
    invoke-interface {v6}, Landroid/content/SharedPreferences$Editor;->apply()V
    goto :goto_9
    :cond_0
    invoke-virtual {p0}, Ltown/lamps/coupon/MainActivity;->finish()V
    :goto_9
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
