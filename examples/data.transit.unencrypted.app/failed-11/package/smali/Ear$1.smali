.class Lcn/readexample/app/Ear$1;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field final synthetic val$said:Ljava/lang/String;
.field final synthetic this$0:Lcn/readexample/app/Ear;
.method constructor <init>(Lcn/readexample/app/Ear;Ljava/lang/String;)V
  .registers 5
  iput-object p1, p0, Lcn/readexample/app/Ear$1;->this$0:Lcn/readexample/app/Ear;
  iput-object p2, p0, Lcn/readexample/app/Ear$1;->val$said:Ljava/lang/String;
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method public run()V
  .registers 6
  :l0
  new-instance v1, Ljava/net/URL;
  new-instance v3, Ljava/lang/StringBuilder;
  invoke-direct {v3}, Ljava/lang/StringBuilder;-><init>()V
  const-string v4, "http://ear.read-example.cn/?said="
  invoke-virtual {v3, v4}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v3
  iget-object v4, p0, Lcn/readexample/app/Ear$1;->val$said:Ljava/lang/String;
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
