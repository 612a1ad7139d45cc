.class public Lcom/example/tides/Card;
.super Landroid/app/Dialog;
.source "Card.java"

.field private final later:Landroid/os/Handler;

.method constructor <init>(Landroid/content/Context;)V
    .locals 2

    .line 5
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    .line 4
    new-instance v0, Landroid/os/Handler;
    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;
    move-result-object v1
    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V
    iput-object v0, p0, Lcom/example/tides/Card;->later:Landroid/os/Handler;

    .line 5
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 7
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/example/tides/Card;->setContentView(I)V

    .line 8
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/example/tides/Card;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/example/tides/Card$1;
    invoke-direct {v1, p0}, Lcom/example/tides/Card$1;-><init>(Lcom/example/tides/Card;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 12
    return-void
.end method

.method static synthetic access$000(Lcom/example/tides/Card;)Landroid/os/Handler;
    .locals 1

    .line 3
    iget-object v0, p0, Lcom/example/tides/Card;->later:Landroid/os/Handler;
    return-object v0
.end method
