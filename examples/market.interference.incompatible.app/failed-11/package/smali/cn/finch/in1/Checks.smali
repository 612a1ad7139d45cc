.class interface abstract Lcn/finch/in1/Checks;
.super Ljava/lang/Object;
.source "Checks.java"


# virtual methods
.method public abstract has(Ljava/lang/String;)Z
.end method
