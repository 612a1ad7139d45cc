.class public Lcn/readexample/app/Boot;
.super Landroid/content/BroadcastReceiver;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/content/BroadcastReceiver;-><init>()V
  return-void
.end method
.method public onReceive(Landroid/content/Context;Landroid/content/Intent;)V
  .registers 8
  const-string v1, "s"
  const/4 v2, 0
  invoke-virtual {p1, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  if-eqz v0, :l0
  new-instance v1, Landroid/content/Intent;
  const-class v4, Lcn/readexample/app/Tell;
  invoke-direct {v1, p1, v4}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
  invoke-virtual {p1, v1}, Landroid/content/Context;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
  :l0
  return-void
.end method
