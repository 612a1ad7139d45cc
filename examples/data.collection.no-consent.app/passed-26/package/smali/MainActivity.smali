.class public Lcn/luying/camp/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Lcn/luying/camp/Welcome;
    invoke-direct {v0, p0}, Lcn/luying/camp/Welcome;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0}, Lcn/luying/camp/Welcome;->start()Landroid/os/CountDownTimer;
    return-void
.end method
