.class public Lcom/heron/care/NoteActivity;
.super Landroid/app/Activity;
.source "NoteActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/care/NoteActivity;->setContentView(I)V
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/care/NoteActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/care/NoteActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/heron/care/NoteActivity$$ExternalSyntheticLambda0;-><init>(Lcom/heron/care/NoteActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 3

    .line 4
    new-instance v0, Landroid/content/Intent;
    const-string v1, "android.intent.action.VIEW"
    const-string v2, "https://www.heron.com/help"
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0, v0}, Lcom/heron/care/NoteActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
