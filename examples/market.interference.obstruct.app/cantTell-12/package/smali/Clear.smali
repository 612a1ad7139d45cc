.class public Lcn/huanxiong/player/Clear;
.super Landroid/app/Service;
.implements Ljava/lang/Runnable;

.field private handler:Landroid/os/Handler;
.field private names:[Ljava/lang/String;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 4
    invoke-super {p0}, Landroid/app/Service;->onCreate()V
    new-instance v0, Landroid/os/Handler;
    invoke-direct {v0}, Landroid/os/Handler;-><init>()V
    iput-object v0, p0, Lcn/huanxiong/player/Clear;->handler:Landroid/os/Handler;
    invoke-virtual {p0}, Landroid/content/Context;->getResources()Landroid/content/res/Resources;
    move-result-object v0
    const/high16 v1, 0x7f020000
    sget v2, Landroid/os/Build$VERSION;->SDK_INT:I
    const/16 v3, 0x1e
    if-ge v2, v3, :same
    const v1, 0x7f020001
    :same
    invoke-virtual {v0, v1}, Landroid/content/res/Resources;->getStringArray(I)[Ljava/lang/String;
    move-result-object v0
    iput-object v0, p0, Lcn/huanxiong/player/Clear;->names:[Ljava/lang/String;
    return-void
.end method

.method public onStartCommand(Landroid/content/Intent;II)I
    .registers 6
    iget-object v0, p0, Lcn/huanxiong/player/Clear;->handler:Landroid/os/Handler;
    invoke-virtual {v0, p0}, Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z
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
    invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/ActivityManager;
    iget-object v1, p0, Lcn/huanxiong/player/Clear;->names:[Ljava/lang/String;
    array-length v2, v1
    const/4 v3, 0x0
    :next
    if-ge v3, v2, :end
    aget-object v4, v1, v3
    invoke-virtual {v0, v4}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
    add-int/lit8 v3, v3, 0x1
    goto :next
    :end
    return-void
.end method
