.class final Lcom/lark/c17/Result$Denied;
.super Lcom/lark/c17/Result;

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Lcom/lark/c17/Result;-><init>()V

    return-void
.end method
