.class public Lcom/example/market/Onward;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field public final screen:Landroid/app/Activity;

.field public final log:Ljava/util/zip/GZIPOutputStream;

.method public constructor <init>(Landroid/app/Activity;Ljava/util/zip/GZIPOutputStream;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/market/Onward;->screen:Landroid/app/Activity;
    iput-object p2, p0, Lcom/example/market/Onward;->log:Ljava/util/zip/GZIPOutputStream;
    return-void
.end method

.method public run()V
    .locals 3
    iget-object v0, p0, Lcom/example/market/Onward;->screen:Landroid/app/Activity;
    const-class v1, Lcom/example/market/MusicService;
    new-instance v2, Landroid/content/Intent;
    invoke-direct {v2, v0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {v0, v2}, Landroid/app/Activity;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
    iget-object v0, p0, Lcom/example/market/Onward;->log:Ljava/util/zip/GZIPOutputStream;
    invoke-virtual {v0}, Ljava/util/zip/GZIPOutputStream;->finish()V
    return-void
.end method
