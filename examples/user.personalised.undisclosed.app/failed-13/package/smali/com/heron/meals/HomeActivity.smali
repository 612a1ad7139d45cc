.class public Lcom/heron/meals/HomeActivity;
.super Landroid/app/Activity;
.source "HomeActivity.java"

.field private final seen:Ljava/util/ArrayList;

.method public constructor <init>()V
    .locals 1

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    .line 4
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    iput-object v0, p0, Lcom/heron/meals/HomeActivity;->seen:Ljava/util/ArrayList;
    return-void
.end method

.method protected onResume()V
    .locals 4

    .line 6
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    const-string v0, ","
    iget-object v1, p0, Lcom/heron/meals/HomeActivity;->seen:Ljava/util/ArrayList;
    invoke-static {v0, v1}, Landroid/text/TextUtils;->join(Ljava/lang/CharSequence;Ljava/lang/Iterable;)Ljava/lang/String;
    move-result-object v3

    .line 7
    new-instance v0, Ljava/lang/Thread;
    new-instance v2, Lcom/heron/meals/HomeActivity$$ExternalSyntheticLambda0;
    invoke-direct {v2, v3}, Lcom/heron/meals/HomeActivity$$ExternalSyntheticLambda0;-><init>(Ljava/lang/String;)V
    invoke-direct {v0, v2}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    .line 8
    return-void
.end method

.method static synthetic lambda$onResume$0(Ljava/lang/String;)V
    .locals 5
    :L0

    .line 7
    new-instance v0, Ljava/net/URL;
    const-string v2, "https://api.heron.com/recommend/list"
    invoke-direct {v0, v2}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
    move-result-object v0
    check-cast v0, Ljava/net/HttpURLConnection;
    move-object v4, v0
    const/4 v1, 0x1
    invoke-virtual {v4, v1}, Ljava/net/HttpURLConnection;->setDoOutput(Z)V
    invoke-virtual {v4}, Ljava/net/HttpURLConnection;->getOutputStream()Ljava/io/OutputStream;
    move-result-object v0
    new-instance v1, Lorg/json/JSONObject;
    const-string v3, "{}"
    invoke-direct {v1, v3}, Lorg/json/JSONObject;-><init>(Ljava/lang/String;)V
    const-string v2, "interest_tags"
    invoke-virtual {v1, v2, p0}, Lorg/json/JSONObject;->put(Ljava/lang/String;Ljava/lang/Object;)Lorg/json/JSONObject;
    move-result-object v1
    invoke-virtual {v1}, Lorg/json/JSONObject;->toString()Ljava/lang/String;
    move-result-object v1
    const-string v2, "UTF-8"
    invoke-virtual {v1, v2}, Ljava/lang/String;->getBytes(Ljava/lang/String;)[B
    move-result-object v1
    invoke-virtual {v0, v1}, Ljava/io/OutputStream;->write([B)V
    invoke-virtual {v4}, Ljava/net/HttpURLConnection;->getResponseCode()I
    :te_56
    .catch Ljava/lang/Exception; {:L0 .. :te_56} :L59
    :L56
    goto/16 :L68
    :L59
    move-exception v4
    const-string v0, "home"
    const-string v1, "again"
    invoke-static {v0, v1}, Landroid/util/Log;->w(Ljava/lang/String;Ljava/lang/String;)I
    :L68
    return-void
.end method
