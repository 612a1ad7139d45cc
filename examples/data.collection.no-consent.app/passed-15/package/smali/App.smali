.class public Lcom/example/market/App;
.super Landroid/app/Application;
.source "App.java"

.field static context:Landroid/content/Context;

.field static id:Ljava/lang/String;

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Application;-><init>()V

    return-void
.end method

.method static fill()V
    .registers 2

    sget-object v0, Lcom/example/market/App;->context:Landroid/content/Context;

    invoke-virtual {v0}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;

    move-result-object v0

    const-string v1, "android_id"

    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;

    move-result-object v0

    sput-object v0, Lcom/example/market/App;->id:Ljava/lang/String;

    return-void
.end method

.method public onCreate()V
    .registers 3

    invoke-super {p0}, Landroid/app/Application;->onCreate()V

    sput-object p0, Lcom/example/market/App;->context:Landroid/content/Context;

    invoke-virtual {p0}, Lcom/example/market/App;->getPackageName()Ljava/lang/String;

    move-result-object v0

    invoke-static {}, Lcom/example/market/Names;->own()Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z

    move-result v0

    if-eqz v0, :cond_1c

    invoke-static {p0}, Lcom/example/market/Stored;->agreed(Landroid/content/Context;)Z

    move-result v0

    if-eqz v0, :cond_1c

    invoke-static {}, Lcom/example/market/App;->fill()V

    :cond_1c
    return-void
.end method
