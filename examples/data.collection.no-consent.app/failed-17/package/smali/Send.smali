.class public Ltown/playkit/Send;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field public o:Lorg/json/JSONObject;
.method public constructor <init>(Lorg/json/JSONObject;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/playkit/Send;->o:Lorg/json/JSONObject;
    return-void
.end method
.method public run()V
    .registers 4
    const-string v0, "https://kit.playkit.example/attach"
    iget-object v1, p0, Ltown/playkit/Send;->o:Lorg/json/JSONObject;
    invoke-virtual {v1}, Lorg/json/JSONObject;->toString()Ljava/lang/String;
    move-result-object v2
    invoke-static {v0, v2}, Ltown/lamps/puzzle/Net;->post(Ljava/lang/String;Ljava/lang/String;)V
    return-void
.end method
