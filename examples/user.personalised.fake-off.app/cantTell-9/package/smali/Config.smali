.class public Lcom/example/fitness/Config;
.super Ljava/lang/Object;

.field public personal:Z

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
