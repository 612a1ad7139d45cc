.class public Lcom/cookbook/daily/Main;
.super Landroid/app/Activity;
.implements Landroid/hardware/SensorEventListener;
.field last:J
.field turned:F

.method public constructor <init>()V
.registers 1
invoke-direct {p0}, Landroid/app/Activity;-><init>()V
return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
.registers 6
invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
const-string v0, "sensor"
invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
move-result-object v0
check-cast v0, Landroid/hardware/SensorManager;
const/4 v1, 0x4
invoke-virtual {v0, v1}, Landroid/hardware/SensorManager;->getDefaultSensor(I)Landroid/hardware/Sensor;
move-result-object v1
const/4 v2, 0x3
invoke-virtual {v0, p0, v1, v2}, Landroid/hardware/SensorManager;->registerListener(Landroid/hardware/SensorEventListener;Landroid/hardware/Sensor;I)Z

return-void
.end method
.method public onAccuracyChanged(Landroid/hardware/Sensor;I)V
.registers 3
return-void
.end method
.method public onSensorChanged(Landroid/hardware/SensorEvent;)V
.registers 8
iget-wide v0, p1, Landroid/hardware/SensorEvent;->timestamp:J
iget-wide v2, p0, Lcom/cookbook/daily/Main;->last:J
sub-long v2, v0, v2
iput-wide v0, p0, Lcom/cookbook/daily/Main;->last:J
long-to-float v2, v2
const v3, 0x3089705f
mul-float v2, v2, v3
iget-object v0, p1, Landroid/hardware/SensorEvent;->values:[F
const/4 v1, 0x1
aget v0, v0, v1
mul-float v0, v0, v2
iget v1, p0, Lcom/cookbook/daily/Main;->turned:F
add-float v0, v0, v1
iput v0, p0, Lcom/cookbook/daily/Main;->turned:F
const v1, 0x3f000000
cmpl-float v0, v0, v1
if-lez v0, :e
const-string v1, "taobao://m.taobao.com/tbopen?ad=1"
invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
move-result-object v1
new-instance v0, Landroid/content/Intent;
const-string v2, "android.intent.action.VIEW"
invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
invoke-virtual {p0, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
:e
return-void
.end method
