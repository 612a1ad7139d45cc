.class public Lcn/readexample/app/Tidy;
.super Landroid/app/Service;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Service;-><init>()V
  return-void
.end method
.method public onStartCommand(Landroid/content/Intent;II)I
  .registers 9
  const-string v4, "activity"
  invoke-virtual {p0, v4}, Lcn/readexample/app/Tidy;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
  move-result-object v3
  move-object v0, v3
  check-cast v0, Landroid/app/ActivityManager;
  invoke-static {v0}, Lcn/readexample/app/Running;->names(Landroid/app/ActivityManager;)Ljava/util/List;
  move-result-object v3
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
  sget-object v3, Lcn/readexample/app/Spared;->NAMES:Ljava/util/List;
  invoke-interface {v3, v2}, Ljava/util/List;->contains(Ljava/lang/Object;)Z
  move-result v3
  if-nez v3, :l2
  invoke-virtual {v0, v2}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
  :l2
  goto/32 :l0
  :l1
  const/4 v3, 1
  return v3
.end method
.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
  .registers 3
  const/4 v0, 0x0
  return-object v0
.end method
