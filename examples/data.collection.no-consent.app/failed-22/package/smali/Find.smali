.class public Ltown/lamps/coupon/Find;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field public t:Ljava/lang/String;
.method public constructor <init>(Ljava/lang/String;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/coupon/Find;->t:Ljava/lang/String;
    return-void
.end method
.method public run()V
    .registers 4
    const-string v0, "https://m.lamps.example/token"
    new-instance v1, Ljava/lang/StringBuilder;
    invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V
    const-string v2, "t="
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    iget-object v2, p0, Ltown/lamps/coupon/Find;->t:Ljava/lang/String;
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Ltown/lamps/coupon/Net;->post(Ljava/lang/String;Ljava/lang/String;)V
    return-void
.end method
