.class public Lcom/example/read/Showing;
.super Ljava/lang/Object;
.implements Lcom/example/read/Step;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public take(Ljava/lang/String;)V
    .registers 4
    return-void
.end method
