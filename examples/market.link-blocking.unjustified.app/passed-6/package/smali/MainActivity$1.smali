.class Lcom/lark/chat2/MainActivity$1;
.super Landroid/webkit/WebViewClient;

.field final synthetic this$0:Lcom/lark/chat2/MainActivity;

.method constructor <init>(Lcom/lark/chat2/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/lark/chat2/MainActivity$1;->this$0:Lcom/lark/chat2/MainActivity;

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 4

    const-string v0, "open.page"

    invoke-virtual {p2, v0}, Ljava/lang/String;->contains(Ljava/lang/CharSequence;)Z

    move-result v0

    if-nez v0, :cond_10

    const-string v0, "android-app://com.wren.news"

    invoke-virtual {p2, v0}, Ljava/lang/String;->startsWith(Ljava/lang/String;)Z

    move-result v0

    if-eqz v0, :cond_12

    :cond_10
    const/4 v0, 0x1

    :goto_11
    return v0

    :cond_12
    const/4 v0, 0x0

    goto :goto_11
.end method
