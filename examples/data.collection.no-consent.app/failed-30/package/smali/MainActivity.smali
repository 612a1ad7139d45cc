.class public final Lcom/example/market/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    sget-object v0, Lcom/example/market/App;->shown:Ljava/lang/String;

    invoke-virtual {p0, v0}, Lcom/example/market/MainActivity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
.end method
