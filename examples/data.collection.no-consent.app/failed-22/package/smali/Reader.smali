.class public interface abstract Ltown/lamps/coupon/Reader;
.super Ljava/lang/Object;
.method public abstract read()Ljava/lang/String;
.end method
