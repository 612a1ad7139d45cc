.class public Lcn/luying/camp/Nightly;
.super Landroidx/work/Worker;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroidx/work/Worker;-><init>()V
    return-void
.end method

.method public doWork()Landroidx/work/ListenableWorker$Result;
    .registers 5
    invoke-virtual {p0}, Lcn/luying/camp/Nightly;->getApplicationContext()Landroid/content/Context;
    move-result-object v3
    invoke-virtual {v3}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v0
    const-string v1, "android_id"
    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    const-string v1, "https://api.luyingcamp.cn/night?i="
    invoke-virtual {v1, v0}, Ljava/lang/String;->concat(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcn/luying/camp/Nightly;->post(Ljava/lang/String;)V
    const/4 v0, 0x0
    return-object v0
.end method

.method static post(Ljava/lang/String;)V
    .registers 3
    new-instance v0, Ljava/net/URL;
    invoke-direct {v0, p0}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openStream()Ljava/io/InputStream;
    return-void
.end method
