.class public Lcom/example/market/BaseActivity;
.super Landroid/app/Activity;

.method public onCreate(Landroid/os/Bundle;)V
    .locals 1
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/view/View;
    invoke-direct {v0, p0}, Landroid/view/View;-><init>(Landroid/content/Context;)V
    invoke-virtual {p0, v0}, Lcom/example/market/BaseActivity;->setContentView(Landroid/view/View;)V
    invoke-virtual {p0}, Lcom/example/market/BaseActivity;->prepare()V
    return-void
.end method

.method public prepare()V
    .locals 1
    invoke-virtual {p0}, Lcom/example/market/BaseActivity;->load()V
    return-void
.end method

.method public load()V
    .locals 0
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
