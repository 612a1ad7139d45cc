.class public Lcom/plover/chat/TalkActivity;
.super Landroid/app/Activity;
.source "TalkActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020001
    invoke-virtual {p0, v0}, Lcom/plover/chat/TalkActivity;->setContentView(I)V
    const v0, 0x7f030001
    invoke-virtual {p0, v0}, Lcom/plover/chat/TalkActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    check-cast v1, Landroid/widget/TextView;
    new-instance v0, Lcom/plover/chat/TalkActivity$$ExternalSyntheticLambda0;
    invoke-direct {v0, p0, v1}, Lcom/plover/chat/TalkActivity$$ExternalSyntheticLambda0;-><init>(Lcom/plover/chat/TalkActivity;Landroid/widget/TextView;)V
    invoke-virtual {v1, v0}, Landroid/widget/TextView;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/widget/TextView;Landroid/view/View;)V
    .locals 1

    .line 3
    invoke-virtual {p1}, Landroid/widget/TextView;->getText()Ljava/lang/CharSequence;
    move-result-object v0
    invoke-interface {v0}, Ljava/lang/CharSequence;->toString()Ljava/lang/String;
    move-result-object v0
    invoke-static {p0, v0}, Lcom/plover/chat/Links;->open(Landroid/content/Context;Ljava/lang/String;)V
    return-void
.end method
