.class public Lcn/dailynews/reader/Main$1;
.super Ljava/lang/Object;
.implements Landroid/hardware/SensorEventListener;
.field final t:Lcn/dailynews/reader/Main;
.field last:F

.method public constructor <init>(Lcn/dailynews/reader/Main;)V
.registers 2
iput-object p1, p0, Lcn/dailynews/reader/Main$1;->t:Lcn/dailynews/reader/Main;
invoke-direct {p0}, Ljava/lang/Object;-><init>()V
return-void
.end method
.method public onAccuracyChanged(Landroid/hardware/Sensor;I)V
.registers 3
return-void
.end method
.method public onSensorChanged(Landroid/hardware/SensorEvent;)V
.registers 8
iget-object v0, p1, Landroid/hardware/SensorEvent;->values:[F
const/4 v1, 0x0
aget v2, v0, v1
iget v3, p0, Lcn/dailynews/reader/Main$1;->last:F
sub-float v3, v2, v3
invoke-static {v3}, Ljava/lang/Math;->abs(F)F
move-result v3
iput v2, p0, Lcn/dailynews/reader/Main$1;->last:F
const/high16 v4, 0x3f800000
cmpl-float v3, v3, v4
if-lez v3, :e
iget-object v0, p0, Lcn/dailynews/reader/Main$1;->t:Lcn/dailynews/reader/Main;
invoke-virtual {v0}, Lcn/dailynews/reader/Main;->goAd()V
:e
return-void
.end method
