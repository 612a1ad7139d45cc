.class public Lcom/example/market/App;
.super Landroid/app/Application;
.source "App.java"

.field static id:Ljava/lang/String;

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Application;-><init>()V

    return-void
.end method

.method public onCreate()V
    .registers 4

    invoke-super {p0}, Landroid/app/Application;->onCreate()V

    invoke-static {}, Lcom/example/market/Names;->own()Ljava/lang/String;

    move-result-object v0

    invoke-virtual {p0}, Lcom/example/market/App;->getPackageName()Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v1, v0}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z

    move-result v1

    if-eqz v1, :cond_12

    :goto_11
    return-void

    :cond_12
    invoke-virtual {p0}, Lcom/example/market/App;->getContentResolver()Landroid/content/ContentResolver;

    move-result-object v1

    const-string v2, "android_id"

    invoke-static {v1, v2}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;

    move-result-object v1

    sput-object v1, Lcom/example/market/App;->id:Ljava/lang/String;

    goto :goto_11
.end method
