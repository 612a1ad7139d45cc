.class public Lcom/kwad/sdk/api/KsAdSDK;
.super Ljava/lang/Object;

.method public static init(Landroid/content/Context;)Z
    .registers 2
    const/4 v0, 0x1
    return v0
.end method

.method public static setPersonalRecommend(Z)V
    .registers 1
    return-void
.end method
