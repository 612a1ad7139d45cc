.class public Lcom/example/read/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 8
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-virtual {p0}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v0
    const-string v1, "android_id"
    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    new-instance v2, Lcom/example/read/Device;
    invoke-direct {v2}, Lcom/example/read/Device;-><init>()V
    iput-object v0, v2, Lcom/example/read/Device;->id:Ljava/lang/String;
    invoke-static {}, Ljava/util/UUID;->randomUUID()Ljava/util/UUID;
    move-result-object v3
    invoke-virtual {v3}, Ljava/util/UUID;->toString()Ljava/lang/String;
    move-result-object v3
    iput-object v3, v2, Lcom/example/read/Device;->id:Ljava/lang/String;
    iget-object v4, v2, Lcom/example/read/Device;->id:Ljava/lang/String;
    invoke-static {v4}, Lcom/umeng/analytics/MobclickAgent;->onProfileSignIn(Ljava/lang/String;)V
    return-void
.end method
