.class public Lcn/tingfeng/radio/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 4
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    const-string v0, "choices"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v2, "agreed"
    invoke-interface {v0, v2, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :later
    invoke-static {p0}, Lcn/tingfeng/radio/Pulse;->of(Landroid/content/Context;)Lcn/tingfeng/radio/Pulse;
    move-result-object v0
    invoke-virtual {v0}, Lcn/tingfeng/radio/Pulse;->begin()V
    :later
    return-void
.end method
