.class public Lcom/qq/e/comm/managers/setting/GlobalSetting;
.super Ljava/lang/Object;

.method public static setPersonalizedState(I)V
    .registers 1
    return-void
.end method
