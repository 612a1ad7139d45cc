.class public Lcom/heron/scan/Jobs;
.super Ljava/lang/Object;
.source "Jobs.java"

.field private static final ALL:Ljava/util/List;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static add(Ljava/lang/String;)V
    .locals 1

    .line 3
    sget-object v0, Lcom/heron/scan/Jobs;->ALL:Ljava/util/List;
    invoke-interface {v0, p0}, Ljava/util/List;->add(Ljava/lang/Object;)Z
    return-void
.end method

.method static constructor <clinit>()V
    .locals 1

    .line 3
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    sput-object v0, Lcom/heron/scan/Jobs;->ALL:Ljava/util/List;
    return-void
.end method
