.class public Lcom/heron/clinic/Sending;
.super Ljava/lang/Object;
.source "Sending.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static put(Ljava/lang/String;Ljava/lang/String;)V
    .locals 4
    :L0

    .line 5
    new-instance v0, Ljava/net/URL;
    invoke-direct {v0, p0}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
    move-result-object v0
    check-cast v0, Ljava/net/HttpURLConnection;
    move-object v3, v0
    const/4 v1, 0x1
    invoke-virtual {v3, v1}, Ljava/net/HttpURLConnection;->setDoOutput(Z)V
    invoke-virtual {v3}, Ljava/net/HttpURLConnection;->getOutputStream()Ljava/io/OutputStream;
    move-result-object v0
    const-string v2, "UTF-8"
    invoke-virtual {p1, v2}, Ljava/lang/String;->getBytes(Ljava/lang/String;)[B
    move-result-object v1
    invoke-virtual {v0, v1}, Ljava/io/OutputStream;->write([B)V
    invoke-virtual {v3}, Ljava/net/HttpURLConnection;->getResponseCode()I
    :te_38
    .catch Ljava/io/IOException; {:L0 .. :te_38} :L41
    :L38
    goto/16 :L50
    :L41
    move-exception v3
    const-string v0, "visit"
    const-string v1, "again"
    invoke-static {v0, v1}, Landroid/util/Log;->w(Ljava/lang/String;Ljava/lang/String;)I
    :L50

    .line 6
    return-void
.end method
