.class public Ltown/boats/radio/Register;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field public n:Ljava/lang/String;
.method public constructor <init>(Ljava/lang/String;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/boats/radio/Register;->n:Ljava/lang/String;
    return-void
.end method
.method public run()V
    .registers 3
    const-string v0, "https://api.boats.example/guest"
    iget-object v1, p0, Ltown/boats/radio/Register;->n:Ljava/lang/String;
    invoke-static {v0, v1}, Ltown/boats/radio/Net;->post(Ljava/lang/String;Ljava/lang/String;)V
    return-void
.end method
