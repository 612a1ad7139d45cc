.class Lcn/readexample/app/Server;
.super Ljava/lang/Object;
.field private static final ALL:[Ljava/lang/String;
.field final base:Ljava/lang/String;
.method private constructor <init>(I)V
  .registers 6
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  new-instance v1, Ljava/lang/StringBuilder;
  invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V
  const-string v2, "http://"
  invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v1
  sget-object v2, Lcn/readexample/app/Server;->ALL:[Ljava/lang/String;
  aget-object v2, v2, p1
  invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v1
  const/16 v2, 47
  invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(C)Ljava/lang/StringBuilder;
  move-result-object v1
  invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
  move-result-object v1
  iput-object v1, p0, Lcn/readexample/app/Server;->base:Ljava/lang/String;
  return-void
.end method
.method static used()Lcn/readexample/app/Server;
  .registers 3
  new-instance v0, Lcn/readexample/app/Server;
  const/4 v2, 1
  invoke-direct {v0, v2}, Lcn/readexample/app/Server;-><init>(I)V
  return-object v0
.end method
.method static constructor <clinit>()V
  .registers 4
  const/4 v0, 2
  new-array v0, v0, [Ljava/lang/String;
  const-string v3, "test.read-example.cn"
  const/4 v2, 0
  aput-object v3, v0, v2
  const-string v3, "in.read-example.cn"
  const/4 v2, 1
  aput-object v3, v0, v2
  sput-object v0, Lcn/readexample/app/Server;->ALL:[Ljava/lang/String;
  return-void
.end method
