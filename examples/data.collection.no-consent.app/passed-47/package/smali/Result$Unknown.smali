.class final Lcom/lark/c16/Result$Unknown;
.super Lcom/lark/c16/Result;

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Lcom/lark/c16/Result;-><init>()V

    return-void
.end method
