.class public Lcom/baidu/mobads/sdk/api/MobadsPermissionSettings;
.super Ljava/lang/Object;

.method public static setLimitPersonalAds(Z)V
    .registers 1
    return-void
.end method
