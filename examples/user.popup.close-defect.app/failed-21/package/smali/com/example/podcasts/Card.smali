.class public Lcom/example/podcasts/Card;
.super Landroid/app/Dialog;
.source "Card.java"

.field private presses:I

.method constructor <init>(Landroid/content/Context;)V
    .locals 0

    .line 4
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 6
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/example/podcasts/Card;->setContentView(I)V
    const/4 v1, 0x0
    invoke-virtual {p0, v1}, Lcom/example/podcasts/Card;->setCancelable(Z)V

    .line 7
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/example/podcasts/Card;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/example/podcasts/Card$1;
    invoke-direct {v1, p0}, Lcom/example/podcasts/Card$1;-><init>(Lcom/example/podcasts/Card;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 8
    return-void
.end method

.method private open()V
    .locals 4

    .line 9
    invoke-virtual {p0}, Lcom/example/podcasts/Card;->getContext()Landroid/content/Context;
    move-result-object v0
    new-instance v1, Landroid/content/Intent;
    const-string v2, "android.intent.action.VIEW"
    const-string v3, "https://shop.meadowmarket.example/today"
    invoke-static {v3}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v3
    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {v0, v1}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
    return-void
.end method

.method static synthetic access$002(Lcom/example/podcasts/Card;I)I
    .locals 0

    .line 3
    iput p1, p0, Lcom/example/podcasts/Card;->presses:I
    return p1
.end method

.method static synthetic access$000(Lcom/example/podcasts/Card;)I
    .locals 1

    .line 3
    iget v0, p0, Lcom/example/podcasts/Card;->presses:I
    return v0
.end method

.method static synthetic access$100(Lcom/example/podcasts/Card;)V
    .locals 0

    .line 3
    invoke-direct {p0}, Lcom/example/podcasts/Card;->open()V
    return-void
.end method
