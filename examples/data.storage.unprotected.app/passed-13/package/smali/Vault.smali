.class public interface abstract Ltown/lamps/forum/Vault;
.super Ljava/lang/Object;
.method public abstract keep(Ljava/lang/String;)V
.end method
