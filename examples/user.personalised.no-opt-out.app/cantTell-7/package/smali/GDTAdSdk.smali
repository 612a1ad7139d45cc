.class public Lcom/qq/e/comm/managers/GDTAdSdk;
.super Ljava/lang/Object;

.method public static init(Landroid/content/Context;Ljava/lang/String;)V
    .registers 2
    return-void
.end method
