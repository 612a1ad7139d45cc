.class public abstract Landroidx/work/Worker;
.super Landroidx/work/ListenableWorker;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroidx/work/ListenableWorker;-><init>()V
    return-void
.end method
