.class public Ltown/lamps/tidy/TidyService;
.super Landroid/app/Service;
.implements Ljava/lang/Runnable;
.field public static kept:[Ljava/lang/String;
.method static constructor <clinit>()V
    .registers 3
    const-string v0, "com.sohu.inputmethod.sogou,com.tencent.mm,com.netease.cloudmusic"
    const-string v1, ","
    invoke-virtual {v0, v1}, Ljava/lang/String;->split(Ljava/lang/String;)[Ljava/lang/String;
    move-result-object v2
    sput-object v2, Ltown/lamps/tidy/TidyService;->kept:[Ljava/lang/String;
    return-void
.end method
.method public onCreate()V
    .registers 2
    invoke-super {p0}, Landroid/app/Service;->onCreate()V
    new-instance v0, Landroid/os/Handler;
    invoke-direct {v0}, Landroid/os/Handler;-><init>()V
    invoke-virtual {v0, p0}, Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z
    return-void
.end method
.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .registers 3
    const/4 v0, 0x0
    return-object v0
.end method
.method public run()V
    .registers 8
    const-string v0, "activity"
    invoke-virtual {p0, v0}, Ltown/lamps/tidy/TidyService;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroid/app/ActivityManager;
    invoke-virtual {v1}, Landroid/app/ActivityManager;->getRunningAppProcesses()Ljava/util/List;
    move-result-object v2
    invoke-interface {v2}, Ljava/util/List;->iterator()Ljava/util/Iterator;
    move-result-object v3
    :goto_2
    invoke-interface {v3}, Ljava/util/Iterator;->hasNext()Z
    move-result v4
    if-eqz v4, :cond_3
    invoke-interface {v3}, Ljava/util/Iterator;->next()Ljava/lang/Object;
    move-result-object v4
    check-cast v4, Landroid/app/ActivityManager$RunningAppProcessInfo;
    iget-object v5, v4, Landroid/app/ActivityManager$RunningAppProcessInfo;->processName:Ljava/lang/String;
    invoke-virtual {p0, v5}, Ltown/lamps/tidy/TidyService;->isKept(Ljava/lang/String;)Z
    move-result v6
    if-nez v6, :cond_5
    invoke-virtual {v1, v5}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
    :cond_5
    goto :goto_2
    :cond_3
    return-void
.end method
.method public isKept(Ljava/lang/String;)Z
    .registers 6
    const/4 v0, 0x0
    :goto_0
    sget-object v1, Ltown/lamps/tidy/TidyService;->kept:[Ljava/lang/String;
    array-length v2, v1
    if-ge v0, v2, :cond_1
    sget-object v1, Ltown/lamps/tidy/TidyService;->kept:[Ljava/lang/String;
    aget-object v2, v1, v0
    invoke-virtual {v2, p1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v3
    if-eqz v3, :cond_4
    const/4 v1, 0x1
    return v1
    :cond_4
    const/4 v1, 0x1
    add-int v0, v0, v1
    goto :goto_0
    :cond_1
    const/4 v1, 0x0
    return v1
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method
