.class public Lcom/heron/tidy/HomeActivity;
.super Landroid/app/Activity;
.source "HomeActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onResume()V
    .locals 2

    .line 3
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcom/heron/tidy/NoteActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcom/heron/tidy/HomeActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
