.class public Lcom/tencent/mmkv/MMKV;
.super Ljava/lang/Object;

.field private handle:J

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public encode(Ljava/lang/String;Ljava/lang/String;)Z
    .registers 6
    iget-wide v0, p0, Lcom/tencent/mmkv/MMKV;->handle:J
    invoke-direct {p0, v0, v1, p1, p2}, Lcom/tencent/mmkv/MMKV;->encodeString(JLjava/lang/String;Ljava/lang/String;)Z
    move-result v0
    return v0
.end method

.method private native encodeString(JLjava/lang/String;Ljava/lang/String;)Z
.end method
