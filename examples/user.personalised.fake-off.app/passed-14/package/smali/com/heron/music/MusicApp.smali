.class public Lcom/heron/music/MusicApp;
.super Landroid/app/Application;
.source "MusicApp.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .locals 4

    .line 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    new-instance v0, Lcom/heron/music/Choice;
    const-string v2, "c"
    const/4 v3, 0x0
    invoke-virtual {p0, v2, v3}, Lcom/heron/music/MusicApp;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    invoke-direct {v0, v1}, Lcom/heron/music/Choice;-><init>(Landroid/content/SharedPreferences;)V
    invoke-virtual {v0}, Lcom/heron/music/Choice;->begin()V
    return-void
.end method
