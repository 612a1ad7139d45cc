.class public Ltown/lamps/walk/Agent;
.super Ljava/lang/Object;
.field public static id:Ljava/lang/String;
.method public static a(Landroid/content/Context;)V
    .registers 12
    :try_start_0
    const-string v0, "android.telephony.TelephonyManager"
    invoke-static {v0}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;
    move-result-object v1
    const-string v2, "getDeviceId"
    const/4 v3, 0x0
    new-array v4, v3, [Ljava/lang/Class;
    invoke-virtual {v1, v2, v4}, Ljava/lang/Class;->getMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;
    move-result-object v5
    const-string v6, "phone"
    invoke-virtual {p0, v6}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v7
    const/4 v8, 0x0
    new-array v9, v8, [Ljava/lang/Object;
    invoke-virtual {v5, v7, v9}, Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v10
    check-cast v10, Ljava/lang/String;
    sput-object v10, Ltown/lamps/walk/Agent;->id:Ljava/lang/String;
    :try_end_1
    goto :goto_2
    :catch_9
    move-exception v6
    invoke-virtual {v6}, Ljava/lang/Exception;->printStackTrace()V
    goto :goto_2
    :goto_2
    return-void
    .catch Ljava/lang/Exception; {:try_start_0 .. :try_end_1} :catch_9
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
