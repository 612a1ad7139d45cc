.class public Lcom/heron/clock2/StartActivity;
.super Landroid/app/Activity;
.source "StartActivity.java"

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
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/clock2/StartActivity;->setContentView(I)V
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/heron/clock2/StartActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda0;-><init>(Lcom/heron/clock2/StartActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 6
    new-instance v0, Ljava/lang/Thread;
    new-instance v2, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda1;
    invoke-direct {v2, p0}, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda1;-><init>(Lcom/heron/clock2/StartActivity;)V
    invoke-direct {v0, v2}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    .line 7
    return-void
.end method

.method private hear(Ljava/lang/String;)V
    .locals 2

    .line 8
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/clock2/StartActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda2;
    invoke-direct {v1, p0, p1}, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda2;-><init>(Lcom/heron/clock2/StartActivity;Ljava/lang/String;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method private home()V
    .locals 2

    .line 9
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcom/heron/clock2/HomeActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcom/heron/clock2/StartActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Lcom/heron/clock2/StartActivity;->finish()V
    return-void
.end method

.method synthetic lambda$hear$3(Ljava/lang/String;Landroid/view/View;)V
    .locals 3

    .line 8
    new-instance v0, Landroid/content/Intent;
    const-string v1, "android.intent.action.VIEW"
    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0, v0}, Lcom/heron/clock2/StartActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Lcom/heron/clock2/StartActivity;->finish()V
    return-void
.end method

.method synthetic lambda$onCreate$2()V
    .locals 6
    :L0

    .line 6
    new-instance v0, Ljava/util/Scanner;
    new-instance v2, Ljava/net/URL;
    const-string v4, "https://start.heron.com/start"
    invoke-direct {v2, v4}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v2}, Ljava/net/URL;->openStream()Ljava/io/InputStream;
    move-result-object v2
    const-string v3, "UTF-8"
    invoke-direct {v0, v2, v3}, Ljava/util/Scanner;-><init>(Ljava/io/InputStream;Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/util/Scanner;->nextLine()Ljava/lang/String;
    move-result-object v5
    new-instance v1, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda3;
    invoke-direct {v1, p0, v5}, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda3;-><init>(Lcom/heron/clock2/StartActivity;Ljava/lang/String;)V
    invoke-virtual {p0, v1}, Lcom/heron/clock2/StartActivity;->runOnUiThread(Ljava/lang/Runnable;)V
    :te_36
    .catch Ljava/lang/Exception; {:L0 .. :te_36} :L39
    :L36
    goto/16 :L48
    :L39
    move-exception v5
    const-string v0, "start"
    const-string v1, "none"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    :L48
    return-void
.end method

.method synthetic lambda$onCreate$1(Ljava/lang/String;)V
    .locals 0

    .line 6
    invoke-direct {p0, p1}, Lcom/heron/clock2/StartActivity;->hear(Ljava/lang/String;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 0

    .line 5
    invoke-direct {p0}, Lcom/heron/clock2/StartActivity;->home()V
    return-void
.end method
