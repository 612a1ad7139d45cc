.class public interface abstract Lcom/cookbook/daily/ShakeCallback;
.super Ljava/lang/Object;
.method public abstract onShake()V
.end method
