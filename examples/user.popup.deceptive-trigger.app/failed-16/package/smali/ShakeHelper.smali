.class public Lcom/cookbook/daily/ShakeHelper;
.super Ljava/lang/Object;
.implements Landroid/hardware/SensorEventListener;
.field private final cb:Lcom/cookbook/daily/ShakeCallback;
.field private fired:Z

.method public constructor <init>(Landroid/content/Context;Lcom/cookbook/daily/ShakeCallback;)V
.registers 6
invoke-direct {p0}, Ljava/lang/Object;-><init>()V
iput-object p2, p0, Lcom/cookbook/daily/ShakeHelper;->cb:Lcom/cookbook/daily/ShakeCallback;
const-string v0, "sensor"
invoke-virtual {p1, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
move-result-object v0
check-cast v0, Landroid/hardware/SensorManager;
const/4 v1, 0x1
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
.registers 10
iget-boolean v0, p0, Lcom/cookbook/daily/ShakeHelper;->fired:Z
if-nez v0, :e
iget-object v0, p1, Landroid/hardware/SensorEvent;->values:[F
const/4 v1, 0x0
aget v2, v0, v1
const/4 v1, 0x1
aget v3, v0, v1
const/4 v1, 0x2
aget v4, v0, v1
mul-float v2, v2, v2
mul-float v3, v3, v3
mul-float v4, v4, v4
add-float v2, v2, v3
add-float v2, v2, v4
float-to-double v2, v2
invoke-static {v2, v3}, Ljava/lang/Math;->sqrt(D)D
move-result-wide v2
const-wide v4, 0x40239d013a92a305L
sub-double v2, v2, v4
const-wide/high16 v4, 0x4008000000000000L
cmpl-double v0, v2, v4
if-lez v0, :e
const/4 v0, 0x1
iput-boolean v0, p0, Lcom/cookbook/daily/ShakeHelper;->fired:Z
iget-object v0, p0, Lcom/cookbook/daily/ShakeHelper;->cb:Lcom/cookbook/daily/ShakeCallback;
invoke-interface {v0}, Lcom/cookbook/daily/ShakeCallback;->onShake()V
:e
return-void
.end method
