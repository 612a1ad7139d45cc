.class public Lcom/heron/weekly/ReaderApp;
.super Landroid/app/Application;
.source "ReaderApp.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .locals 5

    .line 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    new-instance v0, Lcom/heron/weekly/Choice;
    const-string v3, "c"
    const/4 v4, 0x0
    invoke-virtual {p0, v3, v4}, Lcom/heron/weekly/ReaderApp;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    invoke-direct {v0, v2}, Lcom/heron/weekly/Choice;-><init>(Landroid/content/SharedPreferences;)V
    invoke-static {}, Ljava/lang/System;->currentTimeMillis()J
    move-result-wide v1
    invoke-virtual {v0, v1, v2}, Lcom/heron/weekly/Choice;->renew(J)V
    return-void
.end method
