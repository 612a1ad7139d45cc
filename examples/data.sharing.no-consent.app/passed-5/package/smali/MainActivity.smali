.class public Lcom/example/news/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Lcom/example/news/Reading;
    invoke-direct {v0, p0}, Lcom/example/news/Reading;-><init>(Landroid/content/Context;)V
    new-instance v1, Lcom/example/news/Browsing;
    invoke-direct {v1, p0}, Lcom/example/news/Browsing;-><init>(Landroid/content/Context;)V
    invoke-static {p0, v0, v1}, Lcom/example/news/Question;->ask(Landroid/content/Context;Ljava/lang/Runnable;Ljava/lang/Runnable;)V
    return-void
.end method
