.class public Lcom/example/news/ReadActivity;
.super Lcom/example/news/MainActivity;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Lcom/example/news/MainActivity;-><init>()V
    return-void
.end method
.method public prepare()V
    .registers 1
    invoke-static {p0}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    return-void
.end method
.method protected onResume()V
    .registers 1
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    invoke-virtual {p0}, Lcom/example/news/ReadActivity;->prepare()V
    return-void
.end method
