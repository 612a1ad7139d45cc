.class public Lcom/baidu/mobads/sdk/api/AdView;
.super Ljava/lang/Object;

.method public static setAppSid(Landroid/content/Context;Ljava/lang/String;)V
    .locals 0
    invoke-static {p0}, Lcom/baidu/mobads/sdk/internal/k;->a(Landroid/content/Context;)Ljava/lang/String;
    return-void
.end method
