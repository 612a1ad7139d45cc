.class Lcn/dianling/chi/Mover;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/hardware/SensorEventListener;


# instance fields
.field final a:Landroid/app/Activity;

.field first:J

.field n:I

.field final sm:Landroid/hardware/SensorManager;


# direct methods
.method constructor <init>(Landroid/app/Activity;)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/dianling/chi/Mover;->a:Landroid/app/Activity;

    const-string v0, "sensor"

    invoke-virtual {p1, v0}, Landroid/app/Activity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object p1

    check-cast p1, Landroid/hardware/SensorManager;

    iput-object p1, p0, Lcn/dianling/chi/Mover;->sm:Landroid/hardware/SensorManager;

    return-void
.end method


# virtual methods
.method go()V
    .registers 5
    iget-object v0, p0, Lcn/dianling/chi/Mover;->a:Landroid/app/Activity;

    new-instance v1, Landroid/content/Intent;

    const-string v2, "https://g.tuangou-di.com/x"

    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v2

    const-string v3, "android.intent.action.VIEW"

    invoke-direct {v1, v3, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {v0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method public onAccuracyChanged(Landroid/hardware/Sensor;I)V
    .registers 3

    return-void
.end method

.method public onSensorChanged(Landroid/hardware/SensorEvent;)V
    .registers 12
    iget-object v0, p1, Landroid/hardware/SensorEvent;->values:[F

    const/4 v1, 0x0

    aget v0, v0, v1

    iget-object v2, p1, Landroid/hardware/SensorEvent;->values:[F

    const/4 v3, 0x1

    aget v2, v2, v3

    iget-object p1, p1, Landroid/hardware/SensorEvent;->values:[F

    const/4 v4, 0x2

    aget p1, p1, v4

    mul-float v0, v0, v0

    mul-float v2, v2, v2

    add-float/2addr v0, v2

    mul-float p1, p1, p1

    add-float/2addr v0, p1

    float-to-double v4, v0

    invoke-static {v4, v5}, Ljava/lang/Math;->sqrt(D)D

    move-result-wide v4

    const-wide/high16 v6, 0x401c000000000000L    # 7.0

    cmpg-double p1, v4, v6

    if-gez p1, :cond_23

    return-void

    :cond_23
    invoke-static {}, Ljava/lang/System;->currentTimeMillis()J

    move-result-wide v4

    iget-wide v6, p0, Lcn/dianling/chi/Mover;->first:J

    sub-long v6, v4, v6

    const-wide/16 v8, 0x1388

    cmp-long p1, v6, v8

    if-lez p1, :cond_35

    iput-wide v4, p0, Lcn/dianling/chi/Mover;->first:J

    iput v1, p0, Lcn/dianling/chi/Mover;->n:I

    :cond_35
    iget p1, p0, Lcn/dianling/chi/Mover;->n:I

    add-int/2addr p1, v3

    iput p1, p0, Lcn/dianling/chi/Mover;->n:I

    const/4 v0, 0x5

    if-lt p1, v0, :cond_42

    iput v1, p0, Lcn/dianling/chi/Mover;->n:I

    invoke-virtual {p0}, Lcn/dianling/chi/Mover;->go()V

    :cond_42
    return-void
.end method

.method start()V
    .registers 4
    iget-object v0, p0, Lcn/dianling/chi/Mover;->sm:Landroid/hardware/SensorManager;

    const/16 v1, 0xa

    invoke-virtual {v0, v1}, Landroid/hardware/SensorManager;->getDefaultSensor(I)Landroid/hardware/Sensor;

    move-result-object v1

    const/4 v2, 0x1

    invoke-virtual {v0, p0, v1, v2}, Landroid/hardware/SensorManager;->registerListener(Landroid/hardware/SensorEventListener;Landroid/hardware/Sensor;I)Z

    return-void
.end method
