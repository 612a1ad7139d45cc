.class Lcom/github/wren/reader/MainActivity$1;
.super Landroid/webkit/WebViewClient;

.field final synthetic this$0:Lcom/github/wren/reader/MainActivity;

.method constructor <init>(Lcom/github/wren/reader/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/github/wren/reader/MainActivity$1;->this$0:Lcom/github/wren/reader/MainActivity;

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    return-void
.end method

.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 4

    const-string v0, "github.com"

    invoke-virtual {p2, v0}, Ljava/lang/String;->contains(Ljava/lang/CharSequence;)Z

    move-result v0

    return v0
.end method
