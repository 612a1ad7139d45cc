.class public Lcn/paobu/ding/MainActivity;
.super Landroid/app/Activity;

# interfaces
.implements Landroid/location/LocationListener;


# instance fields
.field s:Lcn/paobu/ding/Shows;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method static synthetic lambda$onCreate$0()V
    .registers 2
    :try_start_0
    new-instance v0, Ljava/net/URL;

    const-string v1, "http://news.zoulu-ditu.cn/list"

    invoke-direct {v0, v1}, Ljava/net/URL;-><init>(Ljava/lang/String;)V

    invoke-virtual {v0}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;

    move-result-object v0

    check-cast v0, Ljava/net/HttpURLConnection;

    invoke-virtual {v0}, Ljava/net/HttpURLConnection;->getResponseCode()I
    :try_end_10
    .catch Ljava/io/IOException; {:try_start_0 .. :try_end_10} :catch_10

    :catch_10
    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    new-instance v0, Landroid/os/Handler;

    invoke-direct {v0}, Landroid/os/Handler;-><init>()V

    new-instance v1, Lcn/paobu/ding/Ui;

    invoke-direct {v1, p1}, Lcn/paobu/ding/Ui;-><init>(Landroid/widget/TextView;)V

    invoke-static {v0, v1}, Lcn/paobu/ding/Main;->on(Landroid/os/Handler;Lcn/paobu/ding/Shows;)Lcn/paobu/ding/Shows;

    move-result-object v0

    iput-object v0, p0, Lcn/paobu/ding/MainActivity;->s:Lcn/paobu/ding/Shows;

    invoke-virtual {p0, p1}, Lcn/paobu/ding/MainActivity;->setContentView(Landroid/view/View;)V

    const-string p1, "location"

    invoke-virtual {p0, p1}, Lcn/paobu/ding/MainActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object p1

    move-object v0, p1

    check-cast v0, Landroid/location/LocationManager;

    const-string v1, "gps"

    const-wide/16 v2, 0xbb8

    const/high16 v4, 0x40a00000    # 5.0f

    move-object v5, p0

    invoke-virtual/range {v0 .. v5}, Landroid/location/LocationManager;->requestLocationUpdates(Ljava/lang/String;JFLandroid/location/LocationListener;)V

    new-instance p1, Ljava/lang/Thread;

    new-instance v0, Lcn/paobu/ding/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0}, Lcn/paobu/ding/MainActivity$$ExternalSyntheticLambda0;-><init>()V

    invoke-direct {p1, v0}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V

    invoke-virtual {p1}, Ljava/lang/Thread;->start()V

    return-void
.end method

.method public onLocationChanged(Landroid/location/Location;)V
    .registers 7
    iget-object v0, p0, Lcn/paobu/ding/MainActivity;->s:Lcn/paobu/ding/Shows;

    invoke-virtual {p1}, Landroid/location/Location;->getLatitude()D

    move-result-wide v1

    invoke-virtual {p1}, Landroid/location/Location;->getLongitude()D

    move-result-wide v3

    invoke-interface {v0, v1, v2, v3, v4}, Lcn/paobu/ding/Shows;->at(DD)V

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
