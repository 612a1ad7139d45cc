.class public Lcom/sanderling/shop/HomeActivity;
.super Landroid/app/Activity;
.source "HomeActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4

    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/sanderling/shop/HomeActivity;->setContentView(I)V
    new-instance v0, Ljava/lang/Thread;
    new-instance v2, Lcom/sanderling/shop/Load;
    new-instance v3, Lcom/sanderling/shop/Seen;
    invoke-direct {v3, p0}, Lcom/sanderling/shop/Seen;-><init>(Landroid/content/Context;)V
    invoke-direct {v2, v3}, Lcom/sanderling/shop/Load;-><init>(Lcom/sanderling/shop/Seen;)V
    invoke-direct {v0, v2}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V
    return-void
.end method
