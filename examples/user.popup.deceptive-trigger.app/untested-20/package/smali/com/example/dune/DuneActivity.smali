.class public Lcom/example/dune/DuneActivity;
.super Landroid/app/Activity;
.source "DuneActivity.java"
.implements Landroid/hardware/SensorEventListener;

.field private final later:Landroid/os/Handler;

.method public constructor <init>()V
    .locals 2

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    .line 4
    new-instance v0, Lcom/example/dune/DuneActivity$1;
    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;
    move-result-object v1
    invoke-direct {v0, p0, v1}, Lcom/example/dune/DuneActivity$1;-><init>(Lcom/example/dune/DuneActivity;Landroid/os/Looper;)V
    iput-object v0, p0, Lcom/example/dune/DuneActivity;->later:Landroid/os/Handler;
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4

    .line 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    .line 7
    const-string v0, "sensor"
    invoke-virtual {p0, v0}, Lcom/example/dune/DuneActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v3
    check-cast v3, Landroid/hardware/SensorManager;

    .line 8
    const/4 v2, 0x1
    invoke-virtual {v3, v2}, Landroid/hardware/SensorManager;->getDefaultSensor(I)Landroid/hardware/Sensor;
    move-result-object v1
    const/4 v2, 0x3
    invoke-virtual {v3, p0, v1, v2}, Landroid/hardware/SensorManager;->registerListener(Landroid/hardware/SensorEventListener;Landroid/hardware/Sensor;I)Z

    .line 9
    return-void
.end method

.method public onSensorChanged(Landroid/hardware/SensorEvent;)V
    .locals 2

    .line 10
    iget-object v0, p1, Landroid/hardware/SensorEvent;->values:[F
    const/4 v1, 0x0
    aget v0, v0, v1
    const v1, 12.0f
    cmpl-float v0, v0, v1
    if-lez v0, :L21
    iget-object v0, p0, Lcom/example/dune/DuneActivity;->later:Landroid/os/Handler;
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Landroid/os/Handler;->sendEmptyMessage(I)Z
    :L21
    return-void
.end method

.method public onAccuracyChanged(Landroid/hardware/Sensor;I)V
    .locals 0

    .line 11
    return-void
.end method
