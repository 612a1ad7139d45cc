.class public interface abstract Lcn/finch/hj1/Contract$Guide;
.super Ljava/lang/Object;
.source "Contract.java"


# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcn/finch/hj1/Contract;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x609
    name = "Guide"
.end annotation


# virtual methods
.method public abstract decide(Ljava/lang/String;)Z
.end method
