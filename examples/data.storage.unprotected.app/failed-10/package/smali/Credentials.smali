.class public Ltown/lamps/bbs/Credentials;
.super Ljava/lang/Object;
.field public user:Ljava/lang/String;
.field public pass_:Ljava/lang/String;
.method public constructor <init>(Ljava/lang/String;Ljava/lang/String;)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/bbs/Credentials;->user:Ljava/lang/String;
    iput-object p2, p0, Ltown/lamps/bbs/Credentials;->pass_:Ljava/lang/String;
    return-void
.end method
