.class public Lcom/heron/tabs/Zoom;
.super Ljava/lang/Object;
.source "Zoom.java"
.implements Lcom/heron/tabs/Part;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public shown(Landroid/webkit/WebView;Ljava/lang/String;)V
    .locals 2

    .line 3
    const-string v0, "document.body.style.zoom='1.1'"
    const/4 v1, 0x0
    invoke-virtual {p1, v0, v1}, Landroid/webkit/WebView;->evaluateJavascript(Ljava/lang/String;Landroid/webkit/ValueCallback;)V
    return-void
.end method
