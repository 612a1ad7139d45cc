.class public Lcom/example/news/Device;
.super Ljava/lang/Object;

.method public static read(Landroid/content/Context;)V
    .registers 4
    const-string v0, "phone"
    invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    const-string v1, "android.telephony.TelephonyManager"
    const-string v2, "getNetworkOperator"
    invoke-static {v1, v0, v2}, Lcom/example/news/Mirror;->call(Ljava/lang/String;Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    invoke-static {v0}, Lcom/example/news/Device;->report(Ljava/lang/Object;)V
    return-void
.end method

.method public static report(Ljava/lang/Object;)V
    .registers 3
    const-string v0, "example"
    invoke-virtual {p0}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    return-void
.end method
