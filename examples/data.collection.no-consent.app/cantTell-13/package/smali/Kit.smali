.class public Ltown/lamps/probes/Kit;
.super Ljava/lang/Object;
.field public static probes:Ljava/util/ArrayList;
.method static constructor <clinit>()V
    .registers 1
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    sput-object v0, Ltown/lamps/probes/Kit;->probes:Ljava/util/ArrayList;
    return-void
.end method
.method public static run(Landroid/content/Context;)V
    .registers 6
    new-instance v0, Lorg/json/JSONObject;
    invoke-direct {v0}, Lorg/json/JSONObject;-><init>()V
    sget-object v1, Ltown/lamps/probes/Kit;->probes:Ljava/util/ArrayList;
    invoke-virtual {v1}, Ljava/util/ArrayList;->iterator()Ljava/util/Iterator;
    move-result-object v2
    :goto_1
    invoke-interface {v2}, Ljava/util/Iterator;->hasNext()Z
    move-result v3
    if-eqz v3, :cond_2
    invoke-interface {v2}, Ljava/util/Iterator;->next()Ljava/lang/Object;
    move-result-object v3
    check-cast v3, Ltown/lamps/probes/Probe;
    invoke-interface {v3, p0, v0}, Ltown/lamps/probes/Probe;->fill(Landroid/content/Context;Lorg/json/JSONObject;)V
    goto :goto_1
    :cond_2
    new-instance v3, Ljava/lang/Thread;
    new-instance v4, Ltown/lamps/probes/Send;
    invoke-direct {v4, v0}, Ltown/lamps/probes/Send;-><init>(Lorg/json/JSONObject;)V
    invoke-direct {v3, v4}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v3}, Ljava/lang/Thread;->start()V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
