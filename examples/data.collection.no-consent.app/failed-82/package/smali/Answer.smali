.class public interface abstract Ltown/boats/radio/Answer;
.super Ljava/lang/Object;

.method public abstract onAnswer(Z)V
.end method
