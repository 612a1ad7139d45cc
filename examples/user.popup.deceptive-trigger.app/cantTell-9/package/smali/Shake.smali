.class public Lcom/example/browser/Shake;
.super Ljava/lang/Object;
.source "Shake.java"

.implements Landroid/hardware/SensorEventListener;

.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcom/example/browser/Shake$Told;
    }
.end annotation

.field private last:J

.field private final sensors:Landroid/hardware/SensorManager;

.field private told:Lcom/example/browser/Shake$Told;

.method constructor <init>(Landroid/content/Context;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    const-string v0, "sensor"

    invoke-virtual {p1, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object v0

    check-cast v0, Landroid/hardware/SensorManager;

    iput-object v0, p0, Lcom/example/browser/Shake;->sensors:Landroid/hardware/SensorManager;

    return-void
.end method

.method begin()V
    .registers 4

    iget-object v0, p0, Lcom/example/browser/Shake;->sensors:Landroid/hardware/SensorManager;

    iget-object v1, p0, Lcom/example/browser/Shake;->sensors:Landroid/hardware/SensorManager;

    const/4 v2, 0x1

    invoke-virtual {v1, v2}, Landroid/hardware/SensorManager;->getDefaultSensor(I)Landroid/hardware/Sensor;

    move-result-object v1

    const/4 v2, 0x2

    invoke-virtual {v0, p0, v1, v2}, Landroid/hardware/SensorManager;->registerListener(Landroid/hardware/SensorEventListener;Landroid/hardware/Sensor;I)Z

    return-void
.end method

.method end()V
    .registers 2

    iget-object v0, p0, Lcom/example/browser/Shake;->sensors:Landroid/hardware/SensorManager;

    invoke-virtual {v0, p0}, Landroid/hardware/SensorManager;->unregisterListener(Landroid/hardware/SensorEventListener;)V

    return-void
.end method

.method public onAccuracyChanged(Landroid/hardware/Sensor;I)V
    .registers 3

    return-void
.end method

.method public onSensorChanged(Landroid/hardware/SensorEvent;)V
    .registers 10

    const/high16 v6, 0x41000000    # 8.0f

    iget-object v4, p1, Landroid/hardware/SensorEvent;->values:[F

    const/4 v5, 0x0

    aget v2, v4, v5

    iget-object v4, p1, Landroid/hardware/SensorEvent;->values:[F

    const/4 v5, 0x1

    aget v3, v4, v5

    invoke-static {}, Ljava/lang/System;->currentTimeMillis()J

    move-result-wide v0

    invoke-static {v2}, Ljava/lang/Math;->abs(F)F

    move-result v4

    cmpg-float v4, v4, v6

    if-gez v4, :cond_23

    invoke-static {v3}, Ljava/lang/Math;->abs(F)F

    move-result v4

    cmpg-float v4, v4, v6

    if-gez v4, :cond_23

    iput-wide v0, p0, Lcom/example/browser/Shake;->last:J

    :cond_22
    :goto_22
    return-void

    :cond_23
    iget-wide v4, p0, Lcom/example/browser/Shake;->last:J

    sub-long v4, v0, v4

    const-wide/16 v6, 0x3e8

    div-long v4, v4, v6

    const-wide/16 v6, 0x3

    cmp-long v4, v4, v6

    if-lez v4, :cond_22

    iget-object v4, p0, Lcom/example/browser/Shake;->told:Lcom/example/browser/Shake$Told;

    if-eqz v4, :cond_22

    iget-object v4, p0, Lcom/example/browser/Shake;->told:Lcom/example/browser/Shake$Told;

    invoke-interface {v4}, Lcom/example/browser/Shake$Told;->moved()V

    goto :goto_22
.end method

.method tell(Lcom/example/browser/Shake$Told;)V
    .registers 2

    iput-object p1, p0, Lcom/example/browser/Shake;->told:Lcom/example/browser/Shake$Told;

    return-void
.end method
