.class public Lcom/baidu/mobads/sdk/api/BDAdConfig;
.super Ljava/lang/Object;

.method public static init(Landroid/content/Context;)V
    .registers 1
    return-void
.end method
