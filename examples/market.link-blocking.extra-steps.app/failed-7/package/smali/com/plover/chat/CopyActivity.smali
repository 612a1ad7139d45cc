.class public Lcom/plover/chat/CopyActivity;
.super Landroid/app/Activity;
.source "CopyActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3

    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/plover/chat/CopyActivity;->setContentView(I)V
    invoke-virtual {p0}, Lcom/plover/chat/CopyActivity;->getIntent()Landroid/content/Intent;
    move-result-object v0
    const-string v1, "u"
    invoke-virtual {v0, v1}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v2
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/plover/chat/CopyActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/plover/chat/CopyActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0, v2}, Lcom/plover/chat/CopyActivity$$ExternalSyntheticLambda0;-><init>(Lcom/plover/chat/CopyActivity;Ljava/lang/String;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Ljava/lang/String;Landroid/view/View;)V
    .locals 2

    .line 3
    const-string v1, "clipboard"
    invoke-virtual {p0, v1}, Lcom/plover/chat/CopyActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/content/ClipboardManager;
    const-string v1, "u"
    invoke-static {v1, p1}, Landroid/content/ClipData;->newPlainText(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Landroid/content/ClipData;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/content/ClipboardManager;->setPrimaryClip(Landroid/content/ClipData;)V
    return-void
.end method
