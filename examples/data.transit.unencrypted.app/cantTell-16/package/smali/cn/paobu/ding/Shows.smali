.class public interface abstract Lcn/paobu/ding/Shows;
.super Ljava/lang/Object;


# virtual methods
.method public abstract at(DD)V
.end method
