.class public interface abstract Ltown/lamps/mail/Vault;
.super Ljava/lang/Object;
.method public abstract keep(Ltown/lamps/mail/Credentials;)V
.end method
