.class Lcn/readexample/app/Cloud;
.super Ljava/lang/Object;
.method constructor <init>()V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method static keep(Ljava/lang/String;)V
  .registers 7
  :l0
  new-instance v2, Ljava/net/URL;
  new-instance v4, Ljava/lang/StringBuilder;
  invoke-direct {v4}, Ljava/lang/StringBuilder;-><init>()V
  sget-boolean v5, Lcn/readexample/app/Keys;->safe:Z
  move-object v3, v2
  if-eqz v5, :l1
  const-string v5, "https"
  goto/32 :l2
  :l1
  const-string v5, "http"
  :l2
  invoke-virtual {v4, v5}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v4
  const-string v5, "://words.read-example.cn/keep"
  invoke-virtual {v4, v5}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
  move-result-object v4
  invoke-virtual {v4}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
  move-result-object v4
  invoke-direct {v3, v4}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
  invoke-virtual {v2}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
  move-result-object v2
  move-object v0, v2
  check-cast v0, Ljava/net/HttpURLConnection;
  const/4 v3, 1
  invoke-virtual {v0, v3}, Ljava/net/HttpURLConnection;->setDoOutput(Z)V
  new-instance v2, Ljava/io/OutputStreamWriter;
  invoke-virtual {v0}, Ljava/net/HttpURLConnection;->getOutputStream()Ljava/io/OutputStream;
  move-result-object v4
  invoke-direct {v2, v4}, Ljava/io/OutputStreamWriter;-><init>(Ljava/io/OutputStream;)V
  move-object v1, v2
  invoke-virtual {v1, p0}, Ljava/io/Writer;->write(Ljava/lang/String;)V
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
