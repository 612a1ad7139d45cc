.class Lcn/readexample/app/MainActivity$2;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field final synthetic this$0:Lcn/readexample/app/MainActivity;
.method constructor <init>(Lcn/readexample/app/MainActivity;)V
  .registers 4
  iput-object p1, p0, Lcn/readexample/app/MainActivity$2;->this$0:Lcn/readexample/app/MainActivity;
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method public run()V
  .registers 6
  iget-object v0, p0, Lcn/readexample/app/MainActivity$2;->this$0:Lcn/readexample/app/MainActivity;
  new-instance v1, Landroid/content/Intent;
  iget-object v3, p0, Lcn/readexample/app/MainActivity$2;->this$0:Lcn/readexample/app/MainActivity;
  const-class v4, Lcn/readexample/app/Inside;
  invoke-direct {v1, v3, v4}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
  invoke-virtual {v0, v1}, Lcn/readexample/app/MainActivity;->startActivity(Landroid/content/Intent;)V
  iget-object v0, p0, Lcn/readexample/app/MainActivity$2;->this$0:Lcn/readexample/app/MainActivity;
  invoke-virtual {v0}, Lcn/readexample/app/MainActivity;->finish()V
  return-void
.end method
