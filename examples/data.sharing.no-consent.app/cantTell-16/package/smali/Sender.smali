.class public Lcn/readexample/app/Sender;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field private final body:Ljava/lang/String;

.method public constructor <init>(Ljava/lang/String;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/readexample/app/Sender;->body:Ljava/lang/String;
    return-void
.end method

.method public run()V
    .registers 5
    new-instance v0, Ljava/net/URL;
    const-string v1, "https://api.huishu-broker.cn/lead"
    invoke-direct {v0, v1}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
    move-result-object v0
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Ljava/net/URLConnection;->setDoOutput(Z)V
    invoke-virtual {v0}, Ljava/net/URLConnection;->getOutputStream()Ljava/io/OutputStream;
    move-result-object v0
    iget-object v1, p0, Lcn/readexample/app/Sender;->body:Ljava/lang/String;
    invoke-virtual {v1}, Ljava/lang/String;->getBytes()[B
    move-result-object v1
    invoke-virtual {v0, v1}, Ljava/io/OutputStream;->write([B)V
    return-void
.end method
