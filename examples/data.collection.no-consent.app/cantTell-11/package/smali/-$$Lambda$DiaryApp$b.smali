.class public Ltown/lamps/diary/-$$Lambda$DiaryApp$b;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field public c:Landroid/content/Context;
.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/diary/-$$Lambda$DiaryApp$b;->c:Landroid/content/Context;
    return-void
.end method
.method public run()V
    .registers 6
    const-string v0, "https://stat.lamps.example/boot"
    iget-object v1, p0, Ltown/lamps/diary/-$$Lambda$DiaryApp$b;->c:Landroid/content/Context;
    invoke-virtual {v1}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v2
    const-string v3, "android_id"
    invoke-static {v2, v3}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v4
    invoke-static {v0, v4}, Ltown/lamps/diary/Net;->post(Ljava/lang/String;Ljava/lang/String;)V
    return-void
.end method
