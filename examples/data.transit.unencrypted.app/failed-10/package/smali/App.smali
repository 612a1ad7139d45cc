.class public Lcn/readexample/app/App;
.super Landroid/app/Application;
.field static sender:Lcn/readexample/app/Sender;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method
.method public onCreate()V
  .registers 4
  invoke-super {p0}, Landroid/app/Application;->onCreate()V
  new-instance v0, Lcn/readexample/app/Web;
  invoke-static {}, Lcn/readexample/app/Server;->used()Lcn/readexample/app/Server;
  move-result-object v2
  invoke-direct {v0, v2}, Lcn/readexample/app/Web;-><init>(Lcn/readexample/app/Server;)V
  sput-object v0, Lcn/readexample/app/App;->sender:Lcn/readexample/app/Sender;
  return-void
.end method
