.class public Lcom/example/maps/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 10
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    invoke-virtual {p0}, Lcom/example/maps/MainActivity;->getCallingPackage()Ljava/lang/String;
    move-result-object v0
    const-string v1, "com.example.maps.lite"
    invoke-virtual {v1, v0}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v2
    if-eqz v2, :end
    invoke-virtual {p0}, Lcom/example/maps/MainActivity;->finish()V
    :end
    return-void
.end method
