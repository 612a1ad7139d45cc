.class public Lcom/plover/scanning/ScanActivity;
.super Landroid/app/Activity;
.source "ScanActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 6

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    .line 6
    invoke-virtual {p0}, Lcom/plover/scanning/ScanActivity;->getCallingPackage()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/plover/scanning/Callers;->code(Ljava/lang/String;)I
    move-result v4

    .line 7
    const/16 v1, 0xc8
    if-eq v4, v1, :L43
    const/4 v1, 0x0
    new-instance v2, Landroid/content/Intent;
    invoke-direct {v2}, Landroid/content/Intent;-><init>()V
    const-string v3, "code"
    invoke-virtual {v2, v3, v4}, Landroid/content/Intent;->putExtra(Ljava/lang/String;I)Landroid/content/Intent;
    move-result-object v2
    invoke-virtual {p0, v1, v2}, Lcom/plover/scanning/ScanActivity;->setResult(ILandroid/content/Intent;)V
    invoke-virtual {p0}, Lcom/plover/scanning/ScanActivity;->finish()V
    return-void
    :L43

    .line 8
    new-instance v0, Landroid/widget/TextView;
    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
    move-object v5, v0
    invoke-virtual {p0}, Lcom/plover/scanning/ScanActivity;->getIntent()Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {v1}, Landroid/content/Intent;->getData()Landroid/net/Uri;
    move-result-object v1
    invoke-static {v1}, Ljava/lang/String;->valueOf(Ljava/lang/Object;)Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v5, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V
    invoke-virtual {p0, v5}, Lcom/plover/scanning/ScanActivity;->setContentView(Landroid/view/View;)V

    .line 9
    return-void
.end method
