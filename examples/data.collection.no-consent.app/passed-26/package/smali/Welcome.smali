.class public Lcn/luying/camp/Welcome;
.super Landroid/os/CountDownTimer;

.field private final screen:Landroid/content/Context;

.method constructor <init>(Landroid/content/Context;)V
    .registers 6
    const-wide/16 v0, 0xbb8
    const-wide/16 v2, 0x3e8
    invoke-direct {p0, v0, v1, v2, v3}, Landroid/os/CountDownTimer;-><init>(JJ)V
    iput-object p1, p0, Lcn/luying/camp/Welcome;->screen:Landroid/content/Context;
    return-void
.end method

.method public onTick(J)V
    .registers 3
    return-void
.end method

.method public onFinish()V
    .registers 5
    iget-object v3, p0, Lcn/luying/camp/Welcome;->screen:Landroid/content/Context;
    const-string v0, "answers"
    const/4 v1, 0x0
    invoke-virtual {v3, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v2, "agreed"
    invoke-interface {v0, v2, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :later
    invoke-virtual {v3}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v0
    const-string v1, "android_id"
    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    const-string v1, "https://api.luyingcamp.cn/open?i="
    invoke-virtual {v1, v0}, Ljava/lang/String;->concat(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcn/luying/camp/Welcome;->post(Ljava/lang/String;)V
    :later
    return-void
.end method

.method static post(Ljava/lang/String;)V
    .registers 3
    new-instance v0, Ljava/net/URL;
    invoke-direct {v0, p0}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openStream()Ljava/io/InputStream;
    return-void
.end method
