.class public Lcom/example/read/Counting;
.super Lcom/example/read/Plugin;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Lcom/example/read/Plugin;-><init>()V
    return-void
.end method

.method public start(Landroid/content/Context;)V
    .registers 4
    invoke-virtual {p1}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v0
    const-string v1, "android_id"
    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/umeng/analytics/MobclickAgent;->onProfileSignIn(Ljava/lang/String;)V
    return-void
.end method
