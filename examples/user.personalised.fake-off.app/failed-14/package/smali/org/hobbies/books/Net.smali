.class Lorg/hobbies/books/Net;
.super Ljava/lang/Object;


# direct methods
.method constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static synthetic lambda$load$0()V
    .registers 2
    :try_start_0
    new-instance v0, Ljava/net/URL;

    const-string v1, "https://api.hobbies-books.com/list"

    invoke-direct {v0, v1}, Ljava/net/URL;-><init>(Ljava/lang/String;)V

    invoke-virtual {v0}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;

    move-result-object v0

    check-cast v0, Ljava/net/HttpURLConnection;

    invoke-virtual {v0}, Ljava/net/HttpURLConnection;->getResponseCode()I
    :try_end_10
    .catch Ljava/io/IOException; {:try_start_0 .. :try_end_10} :catch_10

    :catch_10
    return-void
.end method

.method static load()V
    .registers 2
    new-instance v0, Ljava/lang/Thread;

    new-instance v1, Lorg/hobbies/books/Net$$ExternalSyntheticLambda0;

    invoke-direct {v1}, Lorg/hobbies/books/Net$$ExternalSyntheticLambda0;-><init>()V

    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V

    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    return-void
.end method
