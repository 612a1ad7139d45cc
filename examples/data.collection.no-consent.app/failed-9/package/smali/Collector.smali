.class public interface abstract Lcom/example/news/Collector;
.super Ljava/lang/Object;

.method public abstract collect(Landroid/content/Context;)V
.end method
