.class final Lcn/readexample/app/Sealing;
.super Ljava/lang/Object;
.implements Lokhttp3/Interceptor;

.method constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public intercept(Lokhttp3/Interceptor$Chain;)Lokhttp3/Response;
    .registers 6
    invoke-interface {p1}, Lokhttp3/Interceptor$Chain;->request()Lokhttp3/Request;
    move-result-object v0
    invoke-virtual {v0}, Lokhttp3/Request;->newBuilder()Lokhttp3/Request$Builder;
    move-result-object v1
    invoke-virtual {v0}, Lokhttp3/Request;->body()Lokhttp3/RequestBody;
    move-result-object v2
    invoke-static {v2}, Lcn/readexample/app/Envelope;->seal(Lokhttp3/RequestBody;)Lokhttp3/RequestBody;
    move-result-object v2
    invoke-virtual {v1, v2}, Lokhttp3/Request$Builder;->post(Lokhttp3/RequestBody;)Lokhttp3/Request$Builder;
    move-result-object v1
    invoke-virtual {v1}, Lokhttp3/Request$Builder;->build()Lokhttp3/Request;
    move-result-object v1
    invoke-interface {p1, v1}, Lokhttp3/Interceptor$Chain;->proceed(Lokhttp3/Request;)Lokhttp3/Response;
    move-result-object v1
    return-object v1
.end method
