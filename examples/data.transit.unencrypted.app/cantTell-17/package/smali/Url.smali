.class public interface abstract annotation Lretrofit2/http/Url;
.super Ljava/lang/Object;
.implements Ljava/lang/annotation/Annotation;
