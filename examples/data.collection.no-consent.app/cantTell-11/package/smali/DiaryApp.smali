.class public Ltown/lamps/diary/DiaryApp;
.super Landroid/app/Application;
.method public onCreate()V
    .registers 7
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    new-instance v0, Ltown/lamps/diary/-$$Lambda$DiaryApp$b;
    invoke-direct {v0, p0}, Ltown/lamps/diary/-$$Lambda$DiaryApp$b;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Ltown/lamps/diary/Stat;->submit(Ljava/lang/Runnable;)V
    const-string v0, "app"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Ltown/lamps/diary/DiaryApp;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    const-string v3, "agreed"
    const/4 v4, 0x0
    invoke-interface {v2, v3, v4}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v5
    if-eqz v5, :cond_2
    invoke-static {}, Ltown/lamps/diary/Stat;->open()V
    :cond_2
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method
