.class  Lcom/example/lantern/ReadActivity$1;
.super Ljava/lang/Object;
.source "ReadActivity.java"
.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/lantern/ReadActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic val$page:Landroid/webkit/WebView;

.field final synthetic this$0:Lcom/example/lantern/ReadActivity;

.method constructor <init>(Lcom/example/lantern/ReadActivity;Landroid/webkit/WebView;)V
    .locals 0

    .line 7
    iput-object p1, p0, Lcom/example/lantern/ReadActivity$1;->this$0:Lcom/example/lantern/ReadActivity;
    iput-object p2, p0, Lcom/example/lantern/ReadActivity$1;->val$page:Landroid/webkit/WebView;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 3

    .line 8
    iget-object v0, p0, Lcom/example/lantern/ReadActivity$1;->val$page:Landroid/webkit/WebView;
    const-string v1, "var a=document.createElement('a');a.href='#top';a.textContent='\u2191';document.body.appendChild(a)"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Landroid/webkit/WebView;->evaluateJavascript(Ljava/lang/String;Landroid/webkit/ValueCallback;)V

    .line 9
    return-void
.end method
