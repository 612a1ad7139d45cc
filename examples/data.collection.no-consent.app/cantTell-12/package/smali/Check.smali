.class public Ltown/lamps/hooks/Check;
.super Ljava/lang/Object;
.method public static run(Landroid/content/Context;)V
    .registers 14
    :try_start_0
    const-string v0, "android.telephony.TelephonyManager"
    invoke-static {v0}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;
    move-result-object v1
    const-string v2, "check"
    const-string v3, "getDeviceId"
    invoke-static {v2, v3}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I
    const-string v2, "isNetworkRoaming"
    const/4 v3, 0x0
    new-array v4, v3, [Ljava/lang/Class;
    invoke-virtual {v1, v2, v4}, Ljava/lang/Class;->getMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;
    move-result-object v5
    const-string v6, "check"
    const-string v7, "phone"
    invoke-virtual {p0, v7}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v8
    const/4 v9, 0x0
    new-array v10, v9, [Ljava/lang/Object;
    invoke-virtual {v5, v8, v10}, Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v11
    invoke-static {v11}, Ljava/lang/String;->valueOf(Ljava/lang/Object;)Ljava/lang/String;
    move-result-object v12
    invoke-static {v6, v12}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I
    :try_end_1
    goto :goto_2
    :catch_14
    move-exception v6
    invoke-virtual {v6}, Ljava/lang/Exception;->printStackTrace()V
    goto :goto_2
    :goto_2
    return-void
    .catch Ljava/lang/Exception; {:try_start_0 .. :try_end_1} :catch_14
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
