.class final Lcn/readexample/app/Others;
.super Ljava/lang/Object;
.field static final NAMES:Ljava/util/List;
.method constructor <init>()V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method static constructor <clinit>()V
  .registers 4
  const/4 v0, 3
  new-array v0, v0, [Ljava/lang/String;
  const-string v3, "com.firstrival.player"
  const/4 v2, 0
  aput-object v3, v0, v2
  const-string v3, "cn.secondrival.music"
  const/4 v2, 1
  aput-object v3, v0, v2
  const-string v3, "com.thirdrival.radio"
  const/4 v2, 2
  aput-object v3, v0, v2
  invoke-static {v0}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;
  move-result-object v0
  sput-object v0, Lcn/readexample/app/Others;->NAMES:Ljava/util/List;
  return-void
.end method
