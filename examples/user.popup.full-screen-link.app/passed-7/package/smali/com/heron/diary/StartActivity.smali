.class public Lcom/heron/diary/StartActivity;
.super Landroid/app/Activity;
.source "StartActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/diary/StartActivity;->setContentView(I)V

    .line 6
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/heron/diary/StartActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/diary/StartActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/heron/diary/StartActivity$$ExternalSyntheticLambda0;-><init>(Lcom/heron/diary/StartActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 7
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/diary/StartActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/diary/StartActivity$$ExternalSyntheticLambda1;
    invoke-direct {v1, p0}, Lcom/heron/diary/StartActivity$$ExternalSyntheticLambda1;-><init>(Lcom/heron/diary/StartActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 8
    return-void
.end method

.method private home()V
    .locals 4

    .line 9
    new-instance v0, Landroid/content/Intent;
    const-class v3, Lcom/heron/diary/HomeActivity;
    invoke-direct {v0, p0, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v1, "from"
    const-string v2, "start"
    invoke-virtual {v0, v1, v2}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
    move-result-object v0
    invoke-virtual {p0, v0}, Lcom/heron/diary/StartActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Lcom/heron/diary/StartActivity;->finish()V
    return-void
.end method

.method synthetic lambda$onCreate$1(Landroid/view/View;)V
    .locals 0

    .line 7
    invoke-direct {p0}, Lcom/heron/diary/StartActivity;->home()V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 0

    .line 6
    invoke-direct {p0}, Lcom/heron/diary/StartActivity;->home()V
    return-void
.end method
