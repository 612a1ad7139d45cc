.class public Lcom/example/news/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
.method public onClick(Landroid/view/View;)V
    .registers 4
    new-instance v0, Lcom/example/news/Reader;
    invoke-direct {v0}, Lcom/example/news/Reader;-><init>()V
    invoke-virtual {v0, p0}, Lcom/example/news/Reader;->begin(Landroid/content/Context;)V
    return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    return-void
.end method
