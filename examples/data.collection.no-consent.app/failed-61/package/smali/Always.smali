.class Lcom/lark/c50/Always;
.super Ljava/lang/Object;

.implements Lcom/lark/c50/Policy;

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public allows()Z
    .registers 2

    const/4 v0, 0x1

    return v0
.end method
