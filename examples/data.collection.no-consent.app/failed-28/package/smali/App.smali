.class public Lcom/example/market/App;
.super Landroid/app/Application;
.source "App.java"

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Application;-><init>()V

    return-void
.end method

.method public onCreate()V
    .registers 3

    invoke-super {p0}, Landroid/app/Application;->onCreate()V

    invoke-static {}, Lcom/example/market/Names;->own()Ljava/lang/String;

    move-result-object v0

    invoke-virtual {p0}, Lcom/example/market/App;->getPackageName()Ljava/lang/String;

    move-result-object v1

    invoke-static {v0, v1}, Landroid/text/TextUtils;->equals(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Z

    move-result v1

    if-eqz v1, :cond_14

    invoke-static {p0}, Lcom/example/market/Device;->id(Landroid/content/Context;)Ljava/lang/String;

    :cond_14
    return-void
.end method
