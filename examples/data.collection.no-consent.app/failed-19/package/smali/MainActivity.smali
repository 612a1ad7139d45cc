.class public Ltown/lamps/camera/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/content/DialogInterface$OnClickListener;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 9
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/camera/MainActivity;->setContentView(I)V
    invoke-static {p0}, Lb/a/a;->a(Landroid/content/Context;)Z
    move-result v0
    if-nez v0, :cond_2
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "\u8bf7\u9605\u8bfb\u9690\u79c1\u653f\u7b56"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v2
    const-string v3, "\u540c\u610f"
    invoke-virtual {v2, v3, p0}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v4
    const-string v5, "\u4e0d\u540c\u610f"
    invoke-virtual {v4, v5, p0}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v6
    invoke-virtual {v6}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    invoke-static {p0}, Lb/a/a;->b(Landroid/content/Context;)V
    :cond_2
    return-void
.end method
.method public onResume()V
    .registers 3
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    invoke-static {p0}, Lb/a/a;->a(Landroid/content/Context;)Z
    move-result v0
    if-eqz v0, :cond_0
    new-instance v0, Ljava/lang/Thread;
    new-instance v1, Lb/a/b;
    invoke-direct {v1, p0}, Lb/a/b;-><init>(Landroid/content/Context;)V
    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V
    :cond_0
    return-void
.end method
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    const/4 v0, -0x1
    if-eq p2, v0, :cond_0
    invoke-virtual {p0}, Ltown/lamps/camera/MainActivity;->finish()V
    :cond_0
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
