.class public interface abstract Lcom/example/read/Step;
.super Ljava/lang/Object;

.method public abstract take(Ljava/lang/String;)V
.end method
