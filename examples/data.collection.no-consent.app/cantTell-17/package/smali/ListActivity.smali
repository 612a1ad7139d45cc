.class public Lcom/example/market/ListActivity;
.super Lcom/example/market/BaseActivity;

.method public load()V
    .locals 0
    invoke-static {p0}, Lcom/example/market/Device;->send(Landroid/content/Context;)V
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Lcom/example/market/BaseActivity;-><init>()V
    return-void
.end method
