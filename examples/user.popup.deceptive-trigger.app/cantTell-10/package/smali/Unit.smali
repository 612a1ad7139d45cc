.class public Lcom/example/browser/Unit;
.super Ljava/lang/Object;
.source "Unit.java"

.field static gravity:F

.method static set(Landroid/hardware/SensorEvent;)V
    .registers 3

    iget-object v0, p0, Landroid/hardware/SensorEvent;->values:[F

    const/4 v1, 0x2

    aget v0, v0, v1

    sput v0, Lcom/example/browser/Unit;->gravity:F

    return-void
.end method
