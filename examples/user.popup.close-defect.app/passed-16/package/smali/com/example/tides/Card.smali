.class public Lcom/example/tides/Card;
.super Landroid/app/Dialog;
.source "Card.java"

.field private left:Z

.field private final later:Landroid/os/Handler;

.method constructor <init>(Landroid/content/Context;)V
    .locals 2

    .line 6
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    .line 5
    new-instance v0, Landroid/os/Handler;
    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;
    move-result-object v1
    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V
    iput-object v0, p0, Lcom/example/tides/Card;->later:Landroid/os/Handler;

    .line 6
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 8
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/example/tides/Card;->setContentView(I)V

    .line 9
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/example/tides/Card;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/example/tides/Card$1;
    invoke-direct {v1, p0}, Lcom/example/tides/Card$1;-><init>(Lcom/example/tides/Card;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 10
    return-void
.end method

.method private leave()V
    .locals 4

    .line 12
    iget-boolean v0, p0, Lcom/example/tides/Card;->left:Z
    if-eqz v0, :L8
    return-void
    :L8

    .line 13
    const/4 v1, 0x1
    iput-boolean v1, p0, Lcom/example/tides/Card;->left:Z

    .line 14
    invoke-virtual {p0}, Lcom/example/tides/Card;->getWindow()Landroid/view/Window;
    move-result-object v0
    if-eqz v0, :L24
    invoke-virtual {p0}, Lcom/example/tides/Card;->dismiss()V
    :L24

    .line 15
    iget-object v0, p0, Lcom/example/tides/Card;->later:Landroid/os/Handler;
    new-instance v1, Lcom/example/tides/Card$2;
    invoke-direct {v1, p0}, Lcom/example/tides/Card$2;-><init>(Lcom/example/tides/Card;)V
    const-wide v2, 0x12c
    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    .line 16
    return-void
.end method

.method static synthetic access$000(Lcom/example/tides/Card;)V
    .locals 0

    .line 3
    invoke-direct {p0}, Lcom/example/tides/Card;->leave()V
    return-void
.end method
