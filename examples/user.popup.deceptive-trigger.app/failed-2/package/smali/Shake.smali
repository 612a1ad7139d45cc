.class public Lcom/example/browser/Shake;
.super Ljava/lang/Object;
.implements Landroid/hardware/SensorEventListener;

.field private owner:Landroid/app/Activity;
.method public constructor <init>(Landroid/app/Activity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/browser/Shake;->owner:Landroid/app/Activity;
    return-void
.end method
.method public onAccuracyChanged(Landroid/hardware/Sensor;I)V
    .registers 3
    return-void
.end method
.method public onSensorChanged(Landroid/hardware/SensorEvent;)V
    .registers 6
    iget-object v0, p1, Landroid/hardware/SensorEvent;->values:[F
    const/4 v1, 0x0
    aget v0, v0, v1
    const/high16 v1, 0x41000000
    cmpl-float v2, v0, v1
    if-lez v2, :done
    iget-object v0, p0, Lcom/example/browser/Shake;->owner:Landroid/app/Activity;
    new-instance v1, Landroid/content/Intent;
    const-string v2, "android.intent.action.VIEW"
    invoke-direct {v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    :done
    return-void
.end method
