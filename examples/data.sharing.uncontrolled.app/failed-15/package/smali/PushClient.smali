.class public Lcom/vivo/push/PushClient;
.super Ljava/lang/Object;

.method public static getInstance(Landroid/content/Context;)Lcom/vivo/push/PushClient;
    .registers 1
    const/4 p0, 0x0
    return-object p0
.end method
