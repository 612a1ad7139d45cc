.class Lcn/readexample/app/Web;
.super Ljava/lang/Object;
.implements Lcn/readexample/app/Sender;
.field private final server:Lcn/readexample/app/Server;
.method constructor <init>(Lcn/readexample/app/Server;)V
  .registers 4
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lcn/readexample/app/Web;->server:Lcn/readexample/app/Server;
  return-void
.end method
.method public send(Ljava/lang/String;Ljava/util/Map;)V
  .registers 10
  new-instance v0, Ljava/lang/Thread;
  new-instance v2, Lcn/readexample/app/Web$1;
  invoke-direct {v2, p0, p1, p2}, Lcn/readexample/app/Web$1;-><init>(Lcn/readexample/app/Web;Ljava/lang/String;Ljava/util/Map;)V
  invoke-direct {v0, v2}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
  invoke-virtual {v0}, Ljava/lang/Thread;->start()V
  return-void
.end method
.method static synthetic access$000(Lcn/readexample/app/Web;)Lcn/readexample/app/Server;
  .registers 2
  iget-object v0, p0, Lcn/readexample/app/Web;->server:Lcn/readexample/app/Server;
  return-object v0
.end method
