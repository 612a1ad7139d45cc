.class public Lcom/example/backup/Kept;
.super Ljava/lang/Object;
.implements Ljava/io/Serializable;

.field public what:Ljava/lang/String;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
