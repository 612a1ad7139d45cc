.class interface abstract Lcom/lark/c49/Policy;
.super Ljava/lang/Object;

.method public abstract allows()Z
.end method
