.class public Lcom/plover/signing/SignActivity;
.super Landroid/app/Activity;
.source "SignActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    .line 6
    invoke-virtual {p0}, Lcom/plover/signing/SignActivity;->getCallingPackage()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/plover/signing/Callers;->of(Ljava/lang/String;)Lcom/plover/signing/Verdict;
    move-result-object v2

    .line 7
    sget-object v1, Lcom/plover/signing/Verdict;->TURNED_AWAY:Lcom/plover/signing/Verdict;
    if-ne v2, v1, :L30
    const/4 v1, 0x0
    invoke-virtual {p0, v1}, Lcom/plover/signing/SignActivity;->setResult(I)V
    invoke-virtual {p0}, Lcom/plover/signing/SignActivity;->finish()V
    return-void
    :L30

    .line 8
    new-instance v0, Landroid/widget/TextView;
    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
    move-object v3, v0
    invoke-virtual {p0}, Lcom/plover/signing/SignActivity;->getIntent()Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {v1}, Landroid/content/Intent;->getData()Landroid/net/Uri;
    move-result-object v1
    invoke-static {v1}, Ljava/lang/String;->valueOf(Ljava/lang/Object;)Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v3, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V
    invoke-virtual {p0, v3}, Lcom/plover/signing/SignActivity;->setContentView(Landroid/view/View;)V

    .line 9
    return-void
.end method
