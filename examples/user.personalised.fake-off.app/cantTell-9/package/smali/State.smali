.class public Lcom/example/fitness/State;
.super Ljava/lang/Object;

.field public static config:Lcom/example/fitness/Config;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
