.class public Lcom/heron/cards/Box;
.super Landroid/app/Dialog;
.source "Box.java"

.method constructor <init>(Landroid/content/Context;)V
    .locals 0

    .line 4
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 9

    .line 6
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/cards/Box;->setContentView(I)V
    const/4 v1, 0x0
    invoke-virtual {p0, v1}, Lcom/heron/cards/Box;->setCancelable(Z)V
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/heron/cards/Box;->findViewById(I)Landroid/view/View;
    move-result-object v8

    .line 7
    new-instance v1, Lcom/heron/cards/Box$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/heron/cards/Box$$ExternalSyntheticLambda0;-><init>(Lcom/heron/cards/Box;)V
    invoke-virtual {v8, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 8
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/cards/Box;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/cards/Box$$ExternalSyntheticLambda1;
    invoke-direct {v1, p0}, Lcom/heron/cards/Box$$ExternalSyntheticLambda1;-><init>(Lcom/heron/cards/Box;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 9
    new-instance v0, Lcom/heron/cards/Box$1;
    move-object v1, v0
    move-object v2, p0
    const-wide v3, 0x2328
    const-wide v5, 0x3e8
    move-object v7, v8
    invoke-direct/range {v1 .. v7}, Lcom/heron/cards/Box$1;-><init>(Lcom/heron/cards/Box;JJLandroid/view/View;)V
    invoke-virtual {v0}, Lcom/heron/cards/Box$1;->start()Landroid/os/CountDownTimer;

    .line 10
    return-void
.end method

.method synthetic lambda$onCreate$1(Landroid/view/View;)V
    .locals 4

    .line 8
    invoke-virtual {p0}, Lcom/heron/cards/Box;->getContext()Landroid/content/Context;
    move-result-object v0
    new-instance v1, Landroid/content/Intent;
    const-string v2, "android.intent.action.VIEW"
    const-string v3, "https://www.egret.com/offer"
    invoke-static {v3}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v3
    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {v0, v1}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 0

    .line 7
    invoke-virtual {p0}, Lcom/heron/cards/Box;->dismiss()V
    return-void
.end method
