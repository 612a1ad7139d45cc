.class public Lcom/heron/cards/NoteActivity;
.super Landroid/app/Activity;
.source "NoteActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
