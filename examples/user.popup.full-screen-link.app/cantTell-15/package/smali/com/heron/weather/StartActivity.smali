.class public Lcom/heron/weather/StartActivity;
.super Landroid/app/Activity;
.source "StartActivity.java"

.field private landing:Ljava/lang/String;

.method public constructor <init>()V
    .locals 1

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    .line 4
    const-string v0, ""
    iput-object v0, p0, Lcom/heron/weather/StartActivity;->landing:Ljava/lang/String;
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4

    .line 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/weather/StartActivity;->setContentView(I)V
    const-string v2, "offer"
    const/4 v3, 0x0
    invoke-virtual {p0, v2, v3}, Lcom/heron/weather/StartActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    const-string v2, "landing"
    const-string v3, ""
    invoke-interface {v1, v2, v3}, Landroid/content/SharedPreferences;->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v1
    iput-object v1, p0, Lcom/heron/weather/StartActivity;->landing:Ljava/lang/String;

    .line 7
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/heron/weather/StartActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/weather/StartActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/heron/weather/StartActivity$$ExternalSyntheticLambda0;-><init>(Lcom/heron/weather/StartActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 8
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/weather/StartActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/weather/StartActivity$$ExternalSyntheticLambda1;
    invoke-direct {v1, p0}, Lcom/heron/weather/StartActivity$$ExternalSyntheticLambda1;-><init>(Lcom/heron/weather/StartActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 9
    return-void
.end method

.method private offer()V
    .locals 4

    .line 10
    new-instance v0, Landroid/content/Intent;
    const-class v3, Lcom/heron/weather/OfferActivity;
    invoke-direct {v0, p0, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v1, "url"
    iget-object v2, p0, Lcom/heron/weather/StartActivity;->landing:Ljava/lang/String;
    invoke-virtual {v0, v1, v2}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
    move-result-object v0
    invoke-virtual {p0, v0}, Lcom/heron/weather/StartActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Lcom/heron/weather/StartActivity;->finish()V
    return-void
.end method

.method private home()V
    .locals 2

    .line 11
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcom/heron/weather/HomeActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcom/heron/weather/StartActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Lcom/heron/weather/StartActivity;->finish()V
    return-void
.end method

.method synthetic lambda$onCreate$1(Landroid/view/View;)V
    .locals 0

    .line 8
    invoke-direct {p0}, Lcom/heron/weather/StartActivity;->offer()V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 0

    .line 7
    invoke-direct {p0}, Lcom/heron/weather/StartActivity;->home()V
    return-void
.end method
