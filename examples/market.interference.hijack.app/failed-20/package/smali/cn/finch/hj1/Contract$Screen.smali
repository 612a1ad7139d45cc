.class public interface abstract Lcn/finch/hj1/Contract$Screen;
.super Ljava/lang/Object;
.source "Contract.java"


# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcn/finch/hj1/Contract;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x609
    name = "Screen"
.end annotation


# virtual methods
.method public abstract refuse(Ljava/lang/String;)V
.end method

.method public abstract show(Ljava/lang/String;)V
.end method
