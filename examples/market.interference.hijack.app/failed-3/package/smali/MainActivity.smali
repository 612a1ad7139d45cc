.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-virtual {p0}, Lcn/readexample/app/MainActivity;->getIntent()Landroid/content/Intent;
    move-result-object v0
    const-class v1, Lcn/readexample/app/MainActivity;
    invoke-virtual {v0, p0, v1}, Landroid/content/Intent;->setClass(Landroid/content/Context;Ljava/lang/Class;)Landroid/content/Intent;
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
