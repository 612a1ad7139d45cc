.class Lcn/readexample/app/Start;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field private final c:Landroid/content/Context;
.method constructor <init>(Landroid/content/Context;)V
  .registers 4
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lcn/readexample/app/Start;->c:Landroid/content/Context;
  return-void
.end method
.method public run()V
  .registers 7
  :l0
  new-instance v1, Ljava/net/URL;
  new-instance v3, Ljava/lang/StringBuilder;
  invoke-direct {v3}, Ljava/lang/StringBuilder;-><init>()V
  const-string v4, "https://in.read-example.cn/?d="
  invoke-virtual {v3, v4}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v3
  iget-object v4, p0, Lcn/readexample/app/Start;->c:Landroid/content/Context;
  invoke-virtual {v4}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;
  move-result-object v4
  const-string v5, "android_id"
  invoke-static {v4, v5}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
  move-result-object v4
  invoke-virtual {v3, v4}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v3
  invoke-virtual {v3}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
  move-result-object v3
  invoke-direct {v1, v3}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
  invoke-virtual {v1}, Ljava/net/URL;->openStream()Ljava/io/InputStream;
  move-result-object v1
  invoke-virtual {v1}, Ljava/io/InputStream;->close()V
  :l1
  goto/32 :l2
  :l3
  move-exception v0
  return-void
  :l2
  return-void
  .catch Ljava/lang/Exception; {:l0 .. :l1} :l3
.end method
