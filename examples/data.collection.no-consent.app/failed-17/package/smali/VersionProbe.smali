.class public Ltown/playkit/VersionProbe;
.super Ljava/lang/Object;
.implements Ltown/playkit/Probe;
.method public fill(Landroid/content/Context;Lorg/json/JSONObject;)V
    .registers 5
    const-string v0, "p"
    invoke-virtual {p1}, Landroid/content/Context;->getPackageName()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {p2, v0, v1}, Lorg/json/JSONObject;->put(Ljava/lang/String;Ljava/lang/Object;)Lorg/json/JSONObject;
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
