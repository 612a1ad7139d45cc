.class public Lcn/dailynews/reader/Main;
.super Landroid/app/Activity;

.method public constructor <init>()V
.registers 1
invoke-direct {p0}, Landroid/app/Activity;-><init>()V
return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
.registers 6
invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
new-instance v3, Lcn/dailynews/reader/Main$1;
invoke-direct {v3, p0}, Lcn/dailynews/reader/Main$1;-><init>(Lcn/dailynews/reader/Main;)V
const-string v0, "sensor"
invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
move-result-object v0
check-cast v0, Landroid/hardware/SensorManager;
const/16 v1, 0xa
invoke-virtual {v0, v1}, Landroid/hardware/SensorManager;->getDefaultSensor(I)Landroid/hardware/Sensor;
move-result-object v1
const/4 v2, 0x3
invoke-virtual {v0, v3, v1, v2}, Landroid/hardware/SensorManager;->registerListener(Landroid/hardware/SensorEventListener;Landroid/hardware/Sensor;I)Z

return-void
.end method
.method public goAd()V
.registers 4
new-instance v0, Landroid/content/Intent;
const-class v1, Lcn/dailynews/reader/LandingActivity;
invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
const-string v1, "url"
const-string v2, "https://dsp.hotsale-ads.com/lp/77"
invoke-virtual {v0, v1, v2}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
invoke-virtual {p0, v0}, Lcn/dailynews/reader/Main;->startActivity(Landroid/content/Intent;)V
return-void
.end method
