.class final enum Lcom/example/market/Step$2;
.super Lcom/example/market/Step;

.method constructor <init>(Ljava/lang/String;I)V
    .registers 3
    invoke-direct {p0, p1, p2}, Lcom/example/market/Step;-><init>(Ljava/lang/String;I)V
    return-void
.end method

.method public take(Landroid/content/Context;)V
    .registers 4
    invoke-static {p1}, Lcom/example/market/Device;->fill(Landroid/content/Context;)V
    return-void
.end method
