.class public interface abstract Lcom/heron/reading/Part;
.super Ljava/lang/Object;
.source "Part.java"

.method public abstract shown(Landroid/webkit/WebView;Ljava/lang/String;)V
.end method
