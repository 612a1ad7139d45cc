.class public Lcom/tingyu/reader/ShareActivity;
.super Landroid/app/Activity;
.source "ShareActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    .line 6
    new-instance v0, Lcom/tingyu/reader/Senders;
    invoke-direct {v0, p0}, Lcom/tingyu/reader/Senders;-><init>(Landroid/content/Context;)V
    invoke-virtual {p0}, Lcom/tingyu/reader/ShareActivity;->getCallingPackage()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Lcom/tingyu/reader/Senders;->has(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :L33
    const/4 v1, 0x0
    invoke-virtual {p0, v1}, Lcom/tingyu/reader/ShareActivity;->setResult(I)V
    invoke-virtual {p0}, Lcom/tingyu/reader/ShareActivity;->finish()V
    return-void
    :L33

    .line 7
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/tingyu/reader/ShareActivity;->setContentView(I)V

    .line 8
    const v1, 0x7f050000
    invoke-virtual {p0, v1}, Lcom/tingyu/reader/ShareActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/TextView;
    invoke-virtual {p0}, Lcom/tingyu/reader/ShareActivity;->getIntent()Landroid/content/Intent;
    move-result-object v1
    const-string v2, "android.intent.extra.TEXT"
    invoke-virtual {v1, v2}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    .line 9
    return-void
.end method
