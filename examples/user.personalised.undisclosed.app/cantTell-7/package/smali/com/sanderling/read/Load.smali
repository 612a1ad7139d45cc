.class public Lcom/sanderling/read/Load;
.super Ljava/lang/Object;
.source "Load.java"
.implements Ljava/lang/Runnable;

.field private final seen:Lcom/sanderling/read/Seen;

.method constructor <init>(Lcom/sanderling/read/Seen;)V
    .locals 0

    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/sanderling/read/Load;->seen:Lcom/sanderling/read/Seen;
    return-void
.end method

.method public run()V
    .locals 6
    :L0

    .line 6
    new-instance v0, Ljava/net/URL;
    const-string v2, "https://api.sanderling.example/recommend"
    invoke-direct {v0, v2}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
    move-result-object v0
    check-cast v0, Ljava/net/HttpURLConnection;
    move-object v4, v0
    const/4 v1, 0x1
    invoke-virtual {v4, v1}, Ljava/net/HttpURLConnection;->setDoOutput(Z)V

    .line 7
    invoke-virtual {v4}, Ljava/net/HttpURLConnection;->getOutputStream()Ljava/io/OutputStream;
    move-result-object v5
    new-instance v1, Lorg/json/JSONObject;
    const-string v3, "{}"
    invoke-direct {v1, v3}, Lorg/json/JSONObject;-><init>(Ljava/lang/String;)V
    const-string v2, "interests"
    const-string v3, ""
    invoke-virtual {v1, v2, v3}, Lorg/json/JSONObject;->put(Ljava/lang/String;Ljava/lang/Object;)Lorg/json/JSONObject;
    move-result-object v1
    invoke-virtual {v1}, Lorg/json/JSONObject;->toString()Ljava/lang/String;
    move-result-object v1
    const-string v2, "UTF-8"
    invoke-virtual {v1, v2}, Ljava/lang/String;->getBytes(Ljava/lang/String;)[B
    move-result-object v1
    invoke-virtual {v5, v1}, Ljava/io/OutputStream;->write([B)V
    invoke-virtual {v5}, Ljava/io/OutputStream;->close()V
    invoke-virtual {v4}, Ljava/net/HttpURLConnection;->getResponseCode()I
    :te_63
    .catch Ljava/lang/Exception; {:L0 .. :te_63} :L66
    :L63

    .line 8
    goto/16 :L75
    :L66
    move-exception v4
    const-string v0, "load"
    const-string v1, "none"
    invoke-static {v0, v1}, Landroid/util/Log;->w(Ljava/lang/String;Ljava/lang/String;)I
    :L75
    return-void
.end method
