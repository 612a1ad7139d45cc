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
    .locals 5

    .line 6
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/example/podcasts/Card;->setContentView(I)V
    const/4 v1, 0x1
    invoke-virtual {p0, v1}, Lcom/example/podcasts/Card;->setCancelable(Z)V

    .line 7
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/example/podcasts/Card;->findViewById(I)Landroid/view/View;
    move-result-object v4
    new-instance v1, Lcom/example/podcasts/Card$1;
    invoke-direct {v1, p0}, Lcom/example/podcasts/Card$1;-><init>(Lcom/example/podcasts/Card;)V
    invoke-virtual {v4, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 8
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/example/podcasts/Card;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/example/podcasts/Card$2;
    invoke-direct {v1, p0}, Lcom/example/podcasts/Card$2;-><init>(Lcom/example/podcasts/Card;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 9
    new-instance v0, Landroid/os/Handler;
    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;
    move-result-object v2
    invoke-direct {v0, v2}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V
    new-instance v1, Lcom/example/podcasts/Card$3;
    invoke-direct {v1, p0, v4}, Lcom/example/podcasts/Card$3;-><init>(Lcom/example/podcasts/Card;Landroid/view/View;)V
    const-wide v2, 0x1770
    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    .line 10
    return-void
.end method

.method private open()V
    .locals 4

    .line 11
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

.method static synthetic access$000(Lcom/example/podcasts/Card;)V
    .locals 0

    .line 3
    invoke-direct {p0}, Lcom/example/podcasts/Card;->open()V
    return-void
.end method
