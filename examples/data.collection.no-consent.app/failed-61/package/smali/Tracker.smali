.class Lcom/lark/c50/Tracker;
.super Ljava/lang/Object;

.field final p:Lcom/lark/c50/Policy;

.method constructor <init>(Lcom/lark/c50/Policy;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcom/lark/c50/Tracker;->p:Lcom/lark/c50/Policy;

    return-void
.end method

.method on()Z
    .registers 2

    iget-object v0, p0, Lcom/lark/c50/Tracker;->p:Lcom/lark/c50/Policy;

    if-eqz v0, :cond_e

    iget-object v0, p0, Lcom/lark/c50/Tracker;->p:Lcom/lark/c50/Policy;

    invoke-interface {v0}, Lcom/lark/c50/Policy;->allows()Z

    move-result v0

    if-eqz v0, :cond_e

    const/4 v0, 0x1

    :goto_d
    return v0

    :cond_e
    const/4 v0, 0x0

    goto :goto_d
.end method
