.class Lcom/lark/clean/MainActivity$1;
.super Ljava/lang/Object;

.implements Ljava/lang/Runnable;

.field final synthetic this$0:Lcom/lark/clean/MainActivity;

.method constructor <init>(Lcom/lark/clean/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/lark/clean/MainActivity$1;->this$0:Lcom/lark/clean/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public run()V
    .registers 5

    :try_start_0
    new-instance v1, Ljava/io/BufferedReader;

    new-instance v0, Ljava/io/InputStreamReader;

    new-instance v2, Ljava/net/URL;

    const-string v3, "https://api.lark.cn/k"

    invoke-direct {v2, v3}, Ljava/net/URL;-><init>(Ljava/lang/String;)V

    invoke-virtual {v2}, Ljava/net/URL;->openStream()Ljava/io/InputStream;

    move-result-object v2

    invoke-direct {v0, v2}, Ljava/io/InputStreamReader;-><init>(Ljava/io/InputStream;)V

    invoke-direct {v1, v0}, Ljava/io/BufferedReader;-><init>(Ljava/io/Reader;)V

    :goto_15
    invoke-virtual {v1}, Ljava/io/BufferedReader;->readLine()Ljava/lang/String;

    move-result-object v2

    if-eqz v2, :cond_2a

    iget-object v0, p0, Lcom/lark/clean/MainActivity$1;->this$0:Lcom/lark/clean/MainActivity;

    const-string v3, "activity"

    invoke-virtual {v0, v3}, Lcom/lark/clean/MainActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object v0

    check-cast v0, Landroid/app/ActivityManager;

    invoke-virtual {v0, v2}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
    :try_end_28
    .catch Ljava/io/IOException; {:try_start_0 .. :try_end_28} :catch_29

    goto :goto_15

    :catch_29
    move-exception v0

    :cond_2a
    return-void
.end method
