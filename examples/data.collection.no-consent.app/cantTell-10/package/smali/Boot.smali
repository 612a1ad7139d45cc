.class public Lcn/readexample/app/Boot;
.super Landroid/content/BroadcastReceiver;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/content/BroadcastReceiver;-><init>()V
  return-void
.end method
.method public onReceive(Landroid/content/Context;Landroid/content/Intent;)V
  .registers 8
  new-instance v1, Landroid/content/Intent;
  const-class v4, Lcn/readexample/app/Tell;
  invoke-direct {v1, p1, v4}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
  const-string v2, "why"
  const-string v3, "boot"
  invoke-virtual {v1, v2, v3}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
  move-result-object v1
  invoke-virtual {p1, v1}, Landroid/content/Context;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
  return-void
.end method
