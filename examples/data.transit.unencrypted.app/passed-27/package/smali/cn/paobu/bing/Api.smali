.class public interface abstract Lcn/paobu/bing/Api;
.super Ljava/lang/Object;


# virtual methods
.method public abstract point(DD)V
.end method
