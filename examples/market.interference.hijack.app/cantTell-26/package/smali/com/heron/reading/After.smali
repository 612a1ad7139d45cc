.class public Lcom/heron/reading/After;
.super Ljava/lang/Object;
.source "After.java"
.implements Lcom/heron/reading/Part;

.field private final c:Landroid/content/Context;

.field private script:Ljava/lang/String;

.method constructor <init>(Landroid/content/Context;)V
    .locals 0

    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/reading/After;->c:Landroid/content/Context;
    return-void
.end method

.method public shown(Landroid/webkit/WebView;Ljava/lang/String;)V
    .locals 3

    .line 6
    if-eqz p2, :L13
    const-string v1, "http"
    invoke-virtual {p2, v1}, Ljava/lang/String;->startsWith(Ljava/lang/String;)Z
    move-result v0
    if-nez v0, :L14
    :L13
    return-void
    :L14

    .line 7
    iget-object v0, p0, Lcom/heron/reading/After;->script:Ljava/lang/String;
    if-nez v0, :L34
    iget-object v1, p0, Lcom/heron/reading/After;->c:Landroid/content/Context;
    const-string v2, "after.js"
    invoke-static {v1, v2}, Lcom/heron/reading/Files;->text(Landroid/content/Context;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v1
    iput-object v1, p0, Lcom/heron/reading/After;->script:Ljava/lang/String;
    :L34

    .line 8
    iget-object v0, p0, Lcom/heron/reading/After;->script:Ljava/lang/String;
    invoke-virtual {v0}, Ljava/lang/String;->length()I
    move-result v0
    if-lez v0, :L53
    iget-object v1, p0, Lcom/heron/reading/After;->script:Ljava/lang/String;
    const/4 v2, 0x0
    invoke-virtual {p1, v1, v2}, Landroid/webkit/WebView;->evaluateJavascript(Ljava/lang/String;Landroid/webkit/ValueCallback;)V
    :L53

    .line 9
    return-void
.end method
