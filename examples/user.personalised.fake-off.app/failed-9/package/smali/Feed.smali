.class final Lcom/example/video/Feed;
.super Ljava/lang/Thread;
.source "Feed.java"

.field private final context:Landroid/content/Context;

.method constructor <init>(Landroid/content/Context;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Thread;-><init>()V

    iput-object p1, p0, Lcom/example/video/Feed;->context:Landroid/content/Context;

    return-void
.end method

.method public run()V
    .registers 3

    :try_start_0
    new-instance v0, Ljava/net/URL;

    const-string v1, "https://feed.video-example.cn/list?by=profile"

    invoke-direct {v0, v1}, Ljava/net/URL;-><init>(Ljava/lang/String;)V

    invoke-virtual {v0}, Ljava/net/URL;->openStream()Ljava/io/InputStream;

    move-result-object v0

    invoke-virtual {v0}, Ljava/io/InputStream;->close()V
    :try_end_e
    .catch Ljava/io/IOException; {:try_start_0 .. :try_end_e} :catch_f

    :goto_e
    return-void

    :catch_f
    move-exception v0

    goto :goto_e
.end method
