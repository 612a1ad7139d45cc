.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method public onResume()V
    .registers 5
    invoke-virtual {p0}, Lcn/readexample/app/MainActivity;->getResources()Landroid/content/res/Resources;
    move-result-object v0
    const v1, 0x7f030000
    invoke-virtual {v0, v1}, Landroid/content/res/Resources;->getStringArray(I)[Ljava/lang/String;
    move-result-object v0
    const/4 v1, 0x0
    aget-object v1, v0, v1
    const-string v0, "activity"
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/ActivityManager;
    invoke-virtual {v0, v1}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
    return-void
.end method
