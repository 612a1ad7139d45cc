.class public Lcom/heron/screen/ScreenService;
.super Landroid/app/Service;
.source "ScreenService.java"
.implements Ljava/lang/Runnable;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .locals 1

    .line 4
    const/4 v0, 0x0
    return-object v0
.end method

.method public onStartCommand(Landroid/content/Intent;II)I
    .locals 1

    .line 5
    new-instance v0, Ljava/lang/Thread;
    invoke-direct {v0, p0}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V
    const/4 v0, 0x1
    return v0
.end method

.method public run()V
    .locals 4

    .line 6
    new-instance v0, Lcom/heron/screen/Asked;
    invoke-direct {v0}, Lcom/heron/screen/Asked;-><init>()V
    move-object v3, v0
    iget-object v0, v3, Lcom/heron/screen/Asked;->head:Ljava/util/Map;
    const-string v1, "user-agent"
    const-string v2, "none"
    invoke-interface {v0, v1, v2}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    invoke-direct {p0, v3}, Lcom/heron/screen/ScreenService;->serve(Lcom/heron/screen/Asked;)V
    return-void
.end method

.method private serve(Lcom/heron/screen/Asked;)V
    .locals 3

    .line 7
    invoke-static {p1}, Lcom/heron/screen/Senders;->out(Lcom/heron/screen/Asked;)Z
    move-result v0
    if-eqz v0, :L18
    const-string v1, "503 Busy"
    const-string v2, "\u6682\u4e0d\u652f\u6301\u8be5\u8bbe\u5907"
    invoke-direct {p0, v1, v2}, Lcom/heron/screen/ScreenService;->answer(Ljava/lang/String;Ljava/lang/String;)V
    goto/16 :L43
    :L18
    iget-object v0, p1, Lcom/heron/screen/Asked;->head:Ljava/util/Map;
    const-string v1, "media"
    invoke-interface {v0, v1}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Ljava/lang/String;
    invoke-static {v0}, Lcom/heron/screen/Shown;->play(Ljava/lang/String;)V
    const-string v1, "200 OK"
    const-string v2, "ok"
    invoke-direct {p0, v1, v2}, Lcom/heron/screen/ScreenService;->answer(Ljava/lang/String;Ljava/lang/String;)V
    :L43
    return-void
.end method

.method private answer(Ljava/lang/String;Ljava/lang/String;)V
    .locals 2

    .line 8
    const-string v0, "screen"
    new-instance v1, Ljava/lang/StringBuilder;
    invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V
    invoke-virtual {v1, p1}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    invoke-virtual {v1, p2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I
    return-void
.end method
