.class interface abstract Lcn/finch/hj1/Contract;
.super Ljava/lang/Object;
.source "Contract.java"


# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcn/finch/hj1/Contract$Guide;,
        Lcn/finch/hj1/Contract$Screen;
    }
.end annotation
