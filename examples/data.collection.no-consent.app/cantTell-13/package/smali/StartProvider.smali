.class public Ltown/lamps/probes/StartProvider;
.super Landroid/content/ContentProvider;
.method public onCreate()Z
    .registers 3
    sget-object v0, Ltown/lamps/probes/Kit;->probes:Ljava/util/ArrayList;
    new-instance v1, Ltown/lamps/probes/VersionProbe;
    invoke-direct {v1}, Ltown/lamps/probes/VersionProbe;-><init>()V
    invoke-virtual {v0, v1}, Ljava/util/ArrayList;->add(Ljava/lang/Object;)Z
    sget-object v0, Ltown/lamps/probes/Kit;->probes:Ljava/util/ArrayList;
    new-instance v1, Ltown/lamps/probes/TimeProbe;
    invoke-direct {v1}, Ltown/lamps/probes/TimeProbe;-><init>()V
    invoke-virtual {v0, v1}, Ljava/util/ArrayList;->add(Ljava/lang/Object;)Z
    invoke-virtual {p0}, Ltown/lamps/probes/StartProvider;->getContext()Landroid/content/Context;
    move-result-object v0
    invoke-static {v0}, Ltown/lamps/probes/Kit;->run(Landroid/content/Context;)V
    const/4 v0, 0x0
    return v0
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/content/ContentProvider;-><init>()V
    return-void
.end method
