.class public interface abstract Lcn/yuchuan/talk/LinkGate;
.super Ljava/lang/Object;

.method public abstract admits(Ljava/lang/String;)Z
.end method

