.class public Lcom/example/read/Work;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field private final reading:Ljava/util/concurrent/Callable;

.method public constructor <init>(Ljava/util/concurrent/Callable;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/read/Work;->reading:Ljava/util/concurrent/Callable;
    return-void
.end method

.method public run()V
    .registers 4
    iget-object v0, p0, Lcom/example/read/Work;->reading:Ljava/util/concurrent/Callable;
    invoke-interface {v0}, Ljava/util/concurrent/Callable;->call()Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Ljava/lang/String;
    new-instance v1, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;
    invoke-direct {v1}, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;-><init>()V
    invoke-virtual {v1, v0}, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;->data(Ljava/lang/String;)Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;
    const/4 v2, 0x0
    invoke-virtual {v1}, Lcom/bytedance/sdk/openadsdk/TTAdConfig$Builder;->build()Lcom/bytedance/sdk/openadsdk/TTAdConfig;
    move-result-object v1
    invoke-static {v2, v1}, Lcom/bytedance/sdk/openadsdk/TTAdSdk;->init(Landroid/content/Context;Lcom/bytedance/sdk/openadsdk/TTAdConfig;)V
    return-void
.end method
