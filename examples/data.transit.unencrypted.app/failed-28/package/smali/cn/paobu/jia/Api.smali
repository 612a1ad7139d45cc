.class public interface abstract Lcn/paobu/jia/Api;
.super Ljava/lang/Object;


# virtual methods
.method public abstract point(DD)V
.end method
