.class public Lcom/heron/reading/Client;
.super Landroid/webkit/WebViewClient;
.source "Client.java"

.field private final parts:Lcom/heron/reading/Parts;

.method constructor <init>(Lcom/heron/reading/Parts;)V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcom/heron/reading/Client;->parts:Lcom/heron/reading/Parts;
    return-void
.end method

.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
    .locals 1

    .line 3
    iget-object v0, p0, Lcom/heron/reading/Client;->parts:Lcom/heron/reading/Parts;
    invoke-virtual {v0, p1, p2}, Lcom/heron/reading/Parts;->tell(Landroid/webkit/WebView;Ljava/lang/String;)V
    return-void
.end method
