.class public Lcn/yuxi/notes/MainActivity;
.super Landroid/app/Activity;

.field private handler:Landroid/os/Handler;
.field private work:Ljava/lang/Runnable;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/os/Handler;
    invoke-direct {v0}, Landroid/os/Handler;-><init>()V
    iput-object v0, p0, Lcn/yuxi/notes/MainActivity;->handler:Landroid/os/Handler;
    new-instance v0, Lcn/yuxi/notes/Sync;
    invoke-direct {v0, p0}, Lcn/yuxi/notes/Sync;-><init>(Landroid/content/Context;)V
    iput-object v0, p0, Lcn/yuxi/notes/MainActivity;->work:Ljava/lang/Runnable;
    return-void
.end method

.method protected onResume()V
    .registers 5
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    const-string v0, "choices"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v2, "agreed"
    invoke-interface {v0, v2, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :later
    iget-object v0, p0, Lcn/yuxi/notes/MainActivity;->handler:Landroid/os/Handler;
    iget-object v1, p0, Lcn/yuxi/notes/MainActivity;->work:Ljava/lang/Runnable;
    const-wide/16 v2, 0x3e8
    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
    :later
    return-void
.end method
