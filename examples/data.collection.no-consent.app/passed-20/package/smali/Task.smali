.class public Lcom/example/news/Task;
.super Ljava/lang/Object;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
.method public begin(Landroid/content/Context;)V
    .registers 2
    return-void
.end method
