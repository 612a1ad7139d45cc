.class public Lcn/yingtao/match/Ads;
.super Ljava/lang/Object;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static config(Landroid/content/Context;)Lcom/bytedance/sdk/openadsdk/TTAdConfig;
    .registers 4
    invoke-virtual {p0}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v0
    const-string v1, "android_id"
    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    new-instance v1, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;
    invoke-direct {v1}, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;-><init>()V
    invoke-virtual {v1, v0}, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;->data(Ljava/lang/String;)Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;
    move-result-object v1
    invoke-virtual {v1}, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;->build()Lcom/bytedance/sdk/openadsdk/TTAdConfig;
    move-result-object v0
    return-object v0
.end method

.method static start(Landroid/content/Context;)V
    .registers 2
    invoke-static {p0}, Lcn/yingtao/match/Ads;->config(Landroid/content/Context;)Lcom/bytedance/sdk/openadsdk/TTAdConfig;
    move-result-object v0
    invoke-static {p0, v0}, Lcom/bytedance/sdk/openadsdk/TTAdSdk;->init(Landroid/content/Context;Lcom/bytedance/sdk/openadsdk/TTAdConfig;)V
    return-void
.end method
