.class public Ltown/lamps/suite/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/suite/MainActivity;->setContentView(I)V
    const v0, 0x7f040003
    invoke-virtual {p0, v0}, Ltown/lamps/suite/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method
.method public onClick(Landroid/view/View;)V
    .registers 9
    const-string v0, "activity"
    invoke-virtual {p0, v0}, Ltown/lamps/suite/MainActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroid/app/ActivityManager;
    const-string v2, "com.tencent.mm,com.sina.weibo"
    const-string v3, ","
    invoke-virtual {v2, v3}, Ljava/lang/String;->split(Ljava/lang/String;)[Ljava/lang/String;
    move-result-object v4
    const/4 v5, 0x0
    aget-object v6, v4, v5
    invoke-virtual {v1, v6}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
    const/4 v5, 0x1
    aget-object v6, v4, v5
    invoke-virtual {v1, v6}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
