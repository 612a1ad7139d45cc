.class final Lcn/readexample/app/Running;
.super Ljava/lang/Object;
.method constructor <init>()V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method static names(Landroid/app/ActivityManager;)Ljava/util/List;
  .registers 6
  new-instance v3, Ljava/util/ArrayList;
  invoke-direct {v3}, Ljava/util/ArrayList;-><init>()V
  move-object v0, v3
  invoke-virtual {p0}, Landroid/app/ActivityManager;->getRunningAppProcesses()Ljava/util/List;
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
  check-cast v2, Landroid/app/ActivityManager$RunningAppProcessInfo;
  iget-object v4, v2, Landroid/app/ActivityManager$RunningAppProcessInfo;->processName:Ljava/lang/String;
  invoke-interface {v0, v4}, Ljava/util/List;->add(Ljava/lang/Object;)Z
  goto/32 :l0
  :l1
  return-object v0
.end method
