.class public Lcom/heron/guide/Box;
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
    invoke-virtual {p0, v1}, Lcom/heron/guide/Box;->setContentView(I)V
    const/4 v1, 0x0
    invoke-virtual {p0, v1}, Lcom/heron/guide/Box;->setCancelable(Z)V
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/heron/guide/Box;->findViewById(I)Landroid/view/View;
    move-result-object v8

    .line 7
    new-instance v1, Lcom/heron/guide/Box$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/heron/guide/Box$$ExternalSyntheticLambda0;-><init>(Lcom/heron/guide/Box;)V
    invoke-virtual {v8, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 8
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/guide/Box;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/guide/Box$$ExternalSyntheticLambda1;
    invoke-direct {v1}, Lcom/heron/guide/Box$$ExternalSyntheticLambda1;-><init>()V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 9
    new-instance v0, Lcom/heron/guide/Box$1;
    move-object v1, v0
    move-object v2, p0
    const-wide v3, 0x2328
    const-wide v5, 0x3e8
    move-object v7, v8
    invoke-direct/range {v1 .. v7}, Lcom/heron/guide/Box$1;-><init>(Lcom/heron/guide/Box;JJLandroid/view/View;)V
    invoke-virtual {v0}, Lcom/heron/guide/Box$1;->start()Landroid/os/CountDownTimer;

    .line 10
    return-void
.end method

.method static synthetic lambda$onCreate$1(Landroid/view/View;)V
    .locals 1

    .line 8
    const v0, 0.5f
    invoke-virtual {p0, v0}, Landroid/view/View;->setAlpha(F)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 0

    .line 7
    invoke-virtual {p0}, Lcom/heron/guide/Box;->dismiss()V
    return-void
.end method
