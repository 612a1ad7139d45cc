.class public Ltown/lamps/diary/SplashActivity$1;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;
.field public a:Ltown/lamps/diary/SplashActivity;
.method public constructor <init>(Ltown/lamps/diary/SplashActivity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/diary/SplashActivity$1;->a:Ltown/lamps/diary/SplashActivity;
    return-void
.end method
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 11
    iget-object v0, p0, Ltown/lamps/diary/SplashActivity$1;->a:Ltown/lamps/diary/SplashActivity;
    const-string v1, "app"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Ltown/lamps/diary/SplashActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v3
    invoke-interface {v3}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v4
    const-string v5, "agreed"
    const/4 v6, 0x1
    invoke-interface {v4, v5, v6}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v7
    invoke-interface {v7}, Landroid/content/SharedPreferences$Editor;->apply()V
    invoke-static {}, Ltown/lamps/diary/Stat;->open()V
    iget-object v0, p0, Ltown/lamps/diary/SplashActivity$1;->a:Ltown/lamps/diary/SplashActivity;
    invoke-virtual {v0}, Ltown/lamps/diary/SplashActivity;->next()V
    return-void
.end method
