.class public Lcom/heron/coupons/Client;
.super Landroid/webkit/WebViewClient;
.source "Client.java"

.field private final parts:Lcom/heron/coupons/Parts;

.method constructor <init>(Lcom/heron/coupons/Parts;)V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcom/heron/coupons/Client;->parts:Lcom/heron/coupons/Parts;
    return-void
.end method

.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
    .locals 1

    .line 3
    iget-object v0, p0, Lcom/heron/coupons/Client;->parts:Lcom/heron/coupons/Parts;
    invoke-virtual {v0, p1, p2}, Lcom/heron/coupons/Parts;->tell(Landroid/webkit/WebView;Ljava/lang/String;)V
    return-void
.end method
