.class public Lcn/paobu/bing/MainActivity;
.super Landroid/app/Activity;

# interfaces
.implements Landroid/location/LocationListener;


# instance fields
.field api:Lcn/paobu/bing/Api;


# direct methods
.method public constructor <init>()V
    .registers 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    const-string v0, "https://api.zoulu-ditu.cn/"

    invoke-static {v0}, Lcn/paobu/bing/Remote;->make(Ljava/lang/String;)Lcn/paobu/bing/Api;

    move-result-object v0

    iput-object v0, p0, Lcn/paobu/bing/MainActivity;->api:Lcn/paobu/bing/Api;

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lcn/paobu/bing/MainActivity;->setContentView(Landroid/view/View;)V

    const-string p1, "location"

    invoke-virtual {p0, p1}, Lcn/paobu/bing/MainActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object p1

    move-object v0, p1

    check-cast v0, Landroid/location/LocationManager;

    const-string v1, "gps"

    const-wide/16 v2, 0xbb8

    const/high16 v4, 0x40a00000    # 5.0f

    move-object v5, p0

    invoke-virtual/range {v0 .. v5}, Landroid/location/LocationManager;->requestLocationUpdates(Ljava/lang/String;JFLandroid/location/LocationListener;)V

    return-void
.end method

.method public onLocationChanged(Landroid/location/Location;)V
    .registers 7
    iget-object v0, p0, Lcn/paobu/bing/MainActivity;->api:Lcn/paobu/bing/Api;

    invoke-virtual {p1}, Landroid/location/Location;->getLatitude()D

    move-result-wide v1

    invoke-virtual {p1}, Landroid/location/Location;->getLongitude()D

    move-result-wide v3

    invoke-interface {v0, v1, v2, v3, v4}, Lcn/paobu/bing/Api;->point(DD)V

    return-void
.end method

.method public onProviderDisabled(Ljava/lang/String;)V
    .registers 2

    return-void
.end method

.method public onProviderEnabled(Ljava/lang/String;)V
    .registers 2

    return-void
.end method

.method public onStatusChanged(Ljava/lang/String;ILandroid/os/Bundle;)V
    .registers 4

    return-void
.end method
