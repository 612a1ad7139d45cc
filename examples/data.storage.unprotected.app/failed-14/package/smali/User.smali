.class public Lcom/example/app/User;
.super Ljava/lang/Object;
.field private first:Ljava/lang/String;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public getFirst()Ljava/lang/String;
    .locals 1
    iget-object v0, p0, Lcom/example/app/User;->first:Ljava/lang/String;
    return-object v0
.end method

.method public setFirst(Ljava/lang/String;)V
    .locals 0
    iput-object p1, p0, Lcom/example/app/User;->first:Ljava/lang/String;
    return-void
.end method
