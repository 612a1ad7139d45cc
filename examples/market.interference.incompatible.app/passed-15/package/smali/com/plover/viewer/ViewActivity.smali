.class public Lcom/plover/viewer/ViewActivity;
.super Landroid/app/Activity;
.source "ViewActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 5

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    .line 6
    invoke-virtual {p0}, Lcom/plover/viewer/ViewActivity;->getCallingPackage()Ljava/lang/String;
    move-result-object v0
    invoke-virtual {p0}, Lcom/plover/viewer/ViewActivity;->getIntent()Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {v1}, Landroid/content/Intent;->getDataString()Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Lcom/plover/viewer/Callers;->of(Ljava/lang/String;Ljava/lang/String;)Lcom/plover/viewer/Paper;
    move-result-object v3

    .line 7
    sget-object v1, Lcom/plover/viewer/Paper;->UNSEEN:Lcom/plover/viewer/Paper;
    if-ne v3, v1, :L37
    const/4 v1, 0x0
    invoke-virtual {p0, v1}, Lcom/plover/viewer/ViewActivity;->setResult(I)V
    invoke-virtual {p0}, Lcom/plover/viewer/ViewActivity;->finish()V
    return-void
    :L37

    .line 8
    new-instance v0, Landroid/widget/TextView;
    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
    move-object v4, v0
    invoke-virtual {p0}, Lcom/plover/viewer/ViewActivity;->getIntent()Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {v1}, Landroid/content/Intent;->getDataString()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v4, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V
    move-object v0, v4
    sget-object v2, Lcom/plover/viewer/Paper;->WIDE:Lcom/plover/viewer/Paper;
    if-ne v3, v2, :L70
    const v1, 20.0f
    goto/16 :L72
    :L70
    const v1, 14.0f
    :L72
    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setTextSize(F)V
    invoke-virtual {p0, v4}, Lcom/plover/viewer/ViewActivity;->setContentView(Landroid/view/View;)V

    .line 9
    return-void
.end method
