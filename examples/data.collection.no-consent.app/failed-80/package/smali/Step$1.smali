.class final enum Lcom/example/market/Step$1;
.super Lcom/example/market/Step;

.method constructor <init>(Ljava/lang/String;I)V
    .registers 3
    invoke-direct {p0, p1, p2}, Lcom/example/market/Step;-><init>(Ljava/lang/String;I)V
    return-void
.end method

.method public take(Landroid/content/Context;)V
    .registers 4
    const-string v0, "theme"
    const-string v1, "set"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    return-void
.end method
