.class public interface abstract Ltown/lamps/bbs/Vault;
.super Ljava/lang/Object;
.method public abstract keep(Ltown/lamps/bbs/Credentials;)V
.end method
