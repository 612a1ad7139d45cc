.class public Lcom/example/podcasts/Plan;
.super Ljava/lang/Object;
.source "Plan.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static opens()Z
    .locals 2

    .line 3
    new-instance v0, Ljava/io/File;
    const-string v1, "/data/local/tmp/plan"
    invoke-direct {v0, v1}, Ljava/io/File;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/io/File;->exists()Z
    move-result v0
    return v0
.end method
