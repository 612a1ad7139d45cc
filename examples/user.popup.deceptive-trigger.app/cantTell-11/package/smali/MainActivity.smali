.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/hardware/SensorEventListener;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onResume()V
    .registers 5
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    const-string v0, "sensor"
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/hardware/SensorManager;
    const/16 v1, 0xa
    invoke-virtual {v0, v1}, Landroid/hardware/SensorManager;->getDefaultSensor(I)Landroid/hardware/Sensor;
    move-result-object v1
    const/4 v2, 0x1
    invoke-virtual {v0, p0, v1, v2}, Landroid/hardware/SensorManager;->registerListener(Landroid/hardware/SensorEventListener;Landroid/hardware/Sensor;I)Z
    return-void
.end method

.method public onAccuracyChanged(Landroid/hardware/Sensor;I)V
    .registers 3
    return-void
.end method

.method public onSensorChanged(Landroid/hardware/SensorEvent;)V
    .registers 8
    const/4 v5, 0x0
    iget-object v0, p1, Landroid/hardware/SensorEvent;->values:[F
    const/4 v1, 0x0
    aget v0, v0, v1
    iget-object v2, p1, Landroid/hardware/SensorEvent;->values:[F
    aget v2, v2, v1
    mul-float/2addr v0, v2
    add-float/2addr v5, v0
    iget-object v0, p1, Landroid/hardware/SensorEvent;->values:[F
    const/4 v1, 0x1
    aget v0, v0, v1
    iget-object v2, p1, Landroid/hardware/SensorEvent;->values:[F
    aget v2, v2, v1
    mul-float/2addr v0, v2
    add-float/2addr v5, v0
    iget-object v0, p1, Landroid/hardware/SensorEvent;->values:[F
    const/4 v1, 0x2
    aget v0, v0, v1
    iget-object v2, p1, Landroid/hardware/SensorEvent;->values:[F
    aget v2, v2, v1
    mul-float/2addr v0, v2
    add-float/2addr v5, v0
    float-to-double v0, v5
    invoke-static {v0, v1}, Ljava/lang/Math;->sqrt(D)D
    move-result-wide v0
    const-wide/high16 v2, 0x4032000000000000L
    cmpl-double v0, v0, v2
    if-lez v0, :end
    new-instance v0, Landroid/content/Intent;
    const-string v1, "android.intent.action.VIEW"
    const-string v2, "https://ad.example-shop.cn/jump"
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->startActivity(Landroid/content/Intent;)V
    :end
    return-void
.end method
