.class final Lcom/example/market/Device;
.super Ljava/lang/Object;
.source "Device.java"

.field private static kept:Ljava/lang/String;

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static id(Landroid/content/Context;)Ljava/lang/String;
    .registers 3

    sget-object v0, Lcom/example/market/Device;->kept:Ljava/lang/String;

    invoke-static {v0}, Lcom/example/market/Strings;->empty(Ljava/lang/CharSequence;)Z

    move-result v0

    if-nez v0, :cond_b

    sget-object v0, Lcom/example/market/Device;->kept:Ljava/lang/String;

    :goto_a
    return-object v0

    :cond_b
    invoke-virtual {p0}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;

    move-result-object v0

    const-string v1, "android_id"

    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;

    move-result-object v0

    sput-object v0, Lcom/example/market/Device;->kept:Ljava/lang/String;

    sget-object v0, Lcom/example/market/Device;->kept:Ljava/lang/String;

    goto :goto_a
.end method
