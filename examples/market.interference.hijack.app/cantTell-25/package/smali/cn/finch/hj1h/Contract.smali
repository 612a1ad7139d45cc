.class interface abstract Lcn/finch/hj1h/Contract;
.super Ljava/lang/Object;
.source "Contract.java"


# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcn/finch/hj1h/Contract$Guide;,
        Lcn/finch/hj1h/Contract$Screen;
    }
.end annotation
