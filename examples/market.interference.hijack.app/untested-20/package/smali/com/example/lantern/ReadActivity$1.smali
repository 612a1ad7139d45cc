.class  Lcom/example/lantern/ReadActivity$1;
.super Landroid/webkit/WebViewClient;
.source "ReadActivity.java"

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/lantern/ReadActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/lantern/ReadActivity;

.method constructor <init>(Lcom/example/lantern/ReadActivity;)V
    .locals 0

    .line 7
    iput-object p1, p0, Lcom/example/lantern/ReadActivity$1;->this$0:Lcom/example/lantern/ReadActivity;
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    return-void
.end method

.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
    .locals 4

    .line 8
    iget-object v0, p0, Lcom/example/lantern/ReadActivity$1;->this$0:Lcom/example/lantern/ReadActivity;
    const-string v1, "served"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcom/example/lantern/ReadActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "to"
    const-string v2, ""
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v3

    .line 9
    new-instance v1, Ljava/lang/StringBuilder;
    invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V
    const-string v2, "var a=document.createElement('a');a.href='"
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    invoke-virtual {v1, v3}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    const-string v2, "';document.body.appendChild(a)"
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
    move-result-object v1
    const/4 v2, 0x0
    invoke-virtual {p1, v1, v2}, Landroid/webkit/WebView;->evaluateJavascript(Ljava/lang/String;Landroid/webkit/ValueCallback;)V

    .line 10
    return-void
.end method
