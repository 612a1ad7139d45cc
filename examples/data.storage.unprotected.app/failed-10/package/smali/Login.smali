.class public Ltown/lamps/bbs/Login;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field public c:Ltown/lamps/bbs/Credentials;
.method public constructor <init>(Ltown/lamps/bbs/Credentials;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/bbs/Login;->c:Ltown/lamps/bbs/Credentials;
    return-void
.end method
.method public run()V
    .registers 5
    const-string v0, "https://bbs.lamps.example/login"
    new-instance v1, Ljava/lang/StringBuilder;
    invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V
    const-string v2, "u="
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    iget-object v2, p0, Ltown/lamps/bbs/Login;->c:Ltown/lamps/bbs/Credentials;
    iget-object v3, v2, Ltown/lamps/bbs/Credentials;->user:Ljava/lang/String;
    invoke-virtual {v1, v3}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    const-string v2, "&p="
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    iget-object v2, p0, Ltown/lamps/bbs/Login;->c:Ltown/lamps/bbs/Credentials;
    iget-object v3, v2, Ltown/lamps/bbs/Credentials;->pass_:Ljava/lang/String;
    invoke-virtual {v1, v3}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Ltown/lamps/bbs/Net;->post(Ljava/lang/String;Ljava/lang/String;)V
    return-void
.end method
