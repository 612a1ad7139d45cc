.class public Lcom/heron/music/Choice;
.super Ljava/lang/Object;
.source "Choice.java"

.field private final kept:Landroid/content/SharedPreferences;

.method constructor <init>(Landroid/content/SharedPreferences;)V
    .locals 0

    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/music/Choice;->kept:Landroid/content/SharedPreferences;
    return-void
.end method

.method  on()Z
    .locals 3

    .line 5
    iget-object v0, p0, Lcom/heron/music/Choice;->kept:Landroid/content/SharedPreferences;
    const-string v1, "own_picks"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    return v0
.end method

.method  set(Z)V
    .locals 2

    .line 6
    iget-object v0, p0, Lcom/heron/music/Choice;->kept:Landroid/content/SharedPreferences;
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "own_picks"
    invoke-interface {v0, v1, p1}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method

.method  begin()V
    .locals 3

    .line 7
    iget-object v0, p0, Lcom/heron/music/Choice;->kept:Landroid/content/SharedPreferences;
    const-string v1, "first"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L42
    const/4 v1, 0x1
    invoke-virtual {p0, v1}, Lcom/heron/music/Choice;->set(Z)V
    iget-object v0, p0, Lcom/heron/music/Choice;->kept:Landroid/content/SharedPreferences;
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "first"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    :L42
    return-void
.end method
