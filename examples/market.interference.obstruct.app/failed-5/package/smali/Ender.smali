.class public Lcom/example/app/Ender;
.super Ljava/lang/Object;

.method public static end(Landroid/content/Context;Ljava/lang/String;)V
    .locals 1
    const-string v0, "activity"
    invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/ActivityManager;
    invoke-virtual {v0, p1}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
    return-void
.end method
