.class public Lcn/yingtao/match/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 4
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-static {p0}, Lcn/yingtao/match/Ads;->config(Landroid/content/Context;)Lcom/bytedance/sdk/openadsdk/TTAdConfig;
    move-result-object v0
    sput-object v0, Lcn/yingtao/match/Ads;->kept:Lcom/bytedance/sdk/openadsdk/TTAdConfig;
    return-void
.end method
