.class Lcom/example/market/WebActivity$1;
.super Landroid/webkit/WebViewClient;
.source "WebActivity.java"

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/example/market/WebActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/market/WebActivity;

.method constructor <init>(Lcom/example/market/WebActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/example/market/WebActivity$1;->this$0:Lcom/example/market/WebActivity;

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    return-void
.end method

.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
    .registers 4

    iget-object v0, p0, Lcom/example/market/WebActivity$1;->this$0:Lcom/example/market/WebActivity;

    invoke-static {v0, p2}, Lcom/example/market/WebActivity;->access$000(Lcom/example/market/WebActivity;Ljava/lang/String;)Z

    move-result v0

    if-eqz v0, :cond_d

    iget-object v0, p0, Lcom/example/market/WebActivity$1;->this$0:Lcom/example/market/WebActivity;

    invoke-static {v0, p1}, Lcom/example/market/WebActivity;->access$100(Lcom/example/market/WebActivity;Landroid/webkit/WebView;)V

    :cond_d
    return-void
.end method
