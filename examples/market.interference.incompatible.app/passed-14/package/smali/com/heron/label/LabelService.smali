.class public Lcom/heron/label/LabelService;
.super Landroid/app/Service;
.source "LabelService.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .locals 1

    .line 4
    new-instance v0, Lcom/heron/label/LabelBinder;
    invoke-direct {v0, p0}, Lcom/heron/label/LabelBinder;-><init>(Landroid/content/Context;)V
    return-object v0
.end method
