.class public Lcom/example/notes/Store;
.super Ljava/lang/Object;
.source "Store.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static kv()Lcom/tencent/mmkv/MMKV;
    .locals 1

    .line 3
    invoke-static {}, Lcom/tencent/mmkv/MMKV;->defaultMMKV()Lcom/tencent/mmkv/MMKV;
    move-result-object v0
    return-object v0
.end method

.method static wanted()Z
    .locals 3

    .line 3
    invoke-static {}, Lcom/example/notes/Store;->kv()Lcom/tencent/mmkv/MMKV;
    move-result-object v0
    const-string v1, "guess"
    const/4 v2, 0x1
    invoke-virtual {v0, v1, v2}, Lcom/tencent/mmkv/MMKV;->decodeBool(Ljava/lang/String;Z)Z
    move-result v0
    return v0
.end method

.method static choose(Z)V
    .locals 4

    .line 3
    invoke-static {}, Lcom/example/notes/Store;->kv()Lcom/tencent/mmkv/MMKV;
    move-result-object v0
    const-string v1, "guess"
    invoke-virtual {v0, v1, p0}, Lcom/tencent/mmkv/MMKV;->encode(Ljava/lang/String;Z)Z
    invoke-static {}, Lcom/example/notes/Store;->kv()Lcom/tencent/mmkv/MMKV;
    move-result-object v0
    const-string v1, "since"
    invoke-static {}, Ljava/lang/System;->currentTimeMillis()J
    move-result-wide v2
    invoke-virtual {v0, v1, v2, v3}, Lcom/tencent/mmkv/MMKV;->encode(Ljava/lang/String;J)Z
    return-void
.end method
