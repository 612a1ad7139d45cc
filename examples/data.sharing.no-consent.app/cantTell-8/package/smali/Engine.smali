.class public final Lcom/example/read/Engine;
.super Ljava/lang/Object;

.method static constructor <clinit>()V
    .registers 1
    const-string v0, "engine"
    invoke-static {v0}, Ljava/lang/System;->loadLibrary(Ljava/lang/String;)V
    return-void
.end method

.method public static native digest(Ljava/lang/String;)Ljava/lang/String;
.end method
