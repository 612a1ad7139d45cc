.class public Lcom/heron/tabs/Client;
.super Landroid/webkit/WebViewClient;
.source "Client.java"

.field private final parts:Lcom/heron/tabs/Parts;

.method constructor <init>(Lcom/heron/tabs/Parts;)V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcom/heron/tabs/Client;->parts:Lcom/heron/tabs/Parts;
    return-void
.end method

.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
    .locals 1

    .line 3
    iget-object v0, p0, Lcom/heron/tabs/Client;->parts:Lcom/heron/tabs/Parts;
    invoke-virtual {v0, p1, p2}, Lcom/heron/tabs/Parts;->tell(Landroid/webkit/WebView;Ljava/lang/String;)V
    return-void
.end method
