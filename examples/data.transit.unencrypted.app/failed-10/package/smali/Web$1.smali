.class Lcn/readexample/app/Web$1;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field final synthetic val$path:Ljava/lang/String;
.field final synthetic val$form:Ljava/util/Map;
.field final synthetic this$0:Lcn/readexample/app/Web;
.method constructor <init>(Lcn/readexample/app/Web;Ljava/lang/String;Ljava/util/Map;)V
  .registers 6
  iput-object p1, p0, Lcn/readexample/app/Web$1;->this$0:Lcn/readexample/app/Web;
  iput-object p2, p0, Lcn/readexample/app/Web$1;->val$path:Ljava/lang/String;
  iput-object p3, p0, Lcn/readexample/app/Web$1;->val$form:Ljava/util/Map;
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method public run()V
  .registers 9
  :l0
  new-instance v4, Ljava/net/URL;
  new-instance v6, Ljava/lang/StringBuilder;
  invoke-direct {v6}, Ljava/lang/StringBuilder;-><init>()V
  iget-object v7, p0, Lcn/readexample/app/Web$1;->this$0:Lcn/readexample/app/Web;
  invoke-static {v7}, Lcn/readexample/app/Web;->access$000(Lcn/readexample/app/Web;)Lcn/readexample/app/Server;
  move-result-object v7
  iget-object v7, v7, Lcn/readexample/app/Server;->base:Ljava/lang/String;
  invoke-virtual {v6, v7}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v6
  iget-object v7, p0, Lcn/readexample/app/Web$1;->val$path:Ljava/lang/String;
  invoke-virtual {v6, v7}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v6
  invoke-virtual {v6}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
  move-result-object v6
  invoke-direct {v4, v6}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
  invoke-virtual {v4}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
  move-result-object v4
  move-object v0, v4
  check-cast v0, Ljava/net/HttpURLConnection;
  const/4 v5, 1
  invoke-virtual {v0, v5}, Ljava/net/HttpURLConnection;->setDoOutput(Z)V
  new-instance v4, Ljava/io/OutputStreamWriter;
  invoke-virtual {v0}, Ljava/net/HttpURLConnection;->getOutputStream()Ljava/io/OutputStream;
  move-result-object v6
  invoke-direct {v4, v6}, Ljava/io/OutputStreamWriter;-><init>(Ljava/io/OutputStream;)V
  move-object v1, v4
  iget-object v4, p0, Lcn/readexample/app/Web$1;->val$form:Ljava/util/Map;
  invoke-interface {v4}, Ljava/util/Map;->entrySet()Ljava/util/Set;
  move-result-object v4
  invoke-interface {v4}, Ljava/util/Set;->iterator()Ljava/util/Iterator;
  move-result-object v2
  :l1
  invoke-interface {v2}, Ljava/util/Iterator;->hasNext()Z
  move-result v4
  if-eqz v4, :l2
  invoke-interface {v2}, Ljava/util/Iterator;->next()Ljava/lang/Object;
  move-result-object v4
  move-object v3, v4
  check-cast v3, Ljava/util/Map$Entry;
  new-instance v5, Ljava/lang/StringBuilder;
  invoke-direct {v5}, Ljava/lang/StringBuilder;-><init>()V
  invoke-interface {v3}, Ljava/util/Map$Entry;->getKey()Ljava/lang/Object;
  move-result-object v6
  check-cast v6, Ljava/lang/String;
  invoke-virtual {v5, v6}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v5
  const-string v6, "="
  invoke-virtual {v5, v6}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v5
  invoke-interface {v3}, Ljava/util/Map$Entry;->getValue()Ljava/lang/Object;
  move-result-object v6
  check-cast v6, Ljava/lang/String;
  invoke-virtual {v5, v6}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v5
  const-string v6, "&"
  invoke-virtual {v5, v6}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v5
  invoke-virtual {v5}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
  move-result-object v5
  invoke-virtual {v1, v5}, Ljava/io/Writer;->write(Ljava/lang/String;)V
  goto/32 :l1
  :l2
  invoke-virtual {v1}, Ljava/io/Writer;->close()V
  :l3
  goto/32 :l4
  :l5
  move-exception v0
  return-void
  :l4
  return-void
  .catch Ljava/io/IOException; {:l0 .. :l3} :l5
.end method
