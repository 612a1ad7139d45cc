.class Lcom/lark/c29/MainActivity$1;
.super Ljava/lang/Object;

.implements Ljava/lang/Runnable;

.field final synthetic this$0:Lcom/lark/c29/MainActivity;

.field final synthetic val$k:Lokhttp3/OkHttpClient;

.method constructor <init>(Lcom/lark/c29/MainActivity;Lokhttp3/OkHttpClient;)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcom/lark/c29/MainActivity$1;->this$0:Lcom/lark/c29/MainActivity;

    iput-object p2, p0, Lcom/lark/c29/MainActivity$1;->val$k:Lokhttp3/OkHttpClient;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public run()V
    .registers 4

    :try_start_0
    iget-object v0, p0, Lcom/lark/c29/MainActivity$1;->val$k:Lokhttp3/OkHttpClient;

    new-instance v1, Lokhttp3/Request$Builder;

    invoke-direct {v1}, Lokhttp3/Request$Builder;-><init>()V

    const-string v2, "https://api.lark.cn/v"

    invoke-virtual {v1, v2}, Lokhttp3/Request$Builder;->url(Ljava/lang/String;)Lokhttp3/Request$Builder;

    move-result-object v1

    invoke-virtual {v1}, Lokhttp3/Request$Builder;->build()Lokhttp3/Request;

    move-result-object v1

    invoke-virtual {v0, v1}, Lokhttp3/OkHttpClient;->newCall(Lokhttp3/Request;)Lokhttp3/Call;

    move-result-object v0

    invoke-interface {v0}, Lokhttp3/Call;->execute()Lokhttp3/Response;
    :try_end_18
    .catch Ljava/io/IOException; {:try_start_0 .. :try_end_18} :catch_19

    :goto_18
    return-void

    :catch_19
    move-exception v0

    goto :goto_18
.end method
