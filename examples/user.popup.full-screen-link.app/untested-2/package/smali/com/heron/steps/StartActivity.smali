.class public Lcom/heron/steps/StartActivity;
.super Landroid/app/Activity;
.source "StartActivity.java"

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
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/steps/StartActivity;->setContentView(I)V

    .line 6
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/heron/steps/StartActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/steps/StartActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/heron/steps/StartActivity$$ExternalSyntheticLambda0;-><init>(Lcom/heron/steps/StartActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 7
    new-instance v0, Lcom/heron/steps/Finger;
    const v3, 0x7f030000
    invoke-virtual {p0, v3}, Lcom/heron/steps/StartActivity;->findViewById(I)Landroid/view/View;
    move-result-object v2
    invoke-direct {v0, v2}, Lcom/heron/steps/Finger;-><init>(Landroid/view/View;)V
    move-object v4, v0

    .line 8
    new-instance v1, Lcom/heron/steps/StartActivity$$ExternalSyntheticLambda1;
    invoke-direct {v1, p0}, Lcom/heron/steps/StartActivity$$ExternalSyntheticLambda1;-><init>(Lcom/heron/steps/StartActivity;)V
    invoke-virtual {v4, v1}, Lcom/heron/steps/Finger;->then(Ljava/lang/Runnable;)V

    .line 9
    new-instance v0, Landroid/os/Handler;
    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;
    move-result-object v2
    invoke-direct {v0, v2}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V
    new-instance v1, Lcom/heron/steps/StartActivity$$ExternalSyntheticLambda2;
    invoke-direct {v1, p0}, Lcom/heron/steps/StartActivity$$ExternalSyntheticLambda2;-><init>(Lcom/heron/steps/StartActivity;)V
    const-wide v2, 0xfa0
    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    .line 10
    return-void
.end method

.method private home()V
    .locals 2

    .line 11
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcom/heron/steps/HomeActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcom/heron/steps/StartActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Lcom/heron/steps/StartActivity;->finish()V
    return-void
.end method

.method synthetic lambda$onCreate$2()V
    .locals 0

    .line 9
    invoke-direct {p0}, Lcom/heron/steps/StartActivity;->home()V
    return-void
.end method

.method synthetic lambda$onCreate$1()V
    .locals 4

    .line 8
    new-instance v0, Landroid/content/Intent;
    const-string v1, "android.intent.action.VIEW"
    invoke-virtual {p0}, Lcom/heron/steps/StartActivity;->getIntent()Landroid/content/Intent;
    move-result-object v2
    const-string v3, "page"
    invoke-virtual {v2, v3}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v2
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0, v0}, Lcom/heron/steps/StartActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 0

    .line 6
    invoke-direct {p0}, Lcom/heron/steps/StartActivity;->home()V
    return-void
.end method
