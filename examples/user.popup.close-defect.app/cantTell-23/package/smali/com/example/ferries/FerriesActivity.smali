.class public Lcom/example/ferries/FerriesActivity;
.super Landroid/app/Activity;

.field private final later:Landroid/os/Handler;

.method public constructor <init>()V
    .locals 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    new-instance v0, Landroid/os/Handler;
    invoke-direct {v0}, Landroid/os/Handler;-><init>()V
    iput-object v0, p0, Lcom/example/ferries/FerriesActivity;->later:Landroid/os/Handler;
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 0
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-virtual {p0}, Lcom/example/ferries/FerriesActivity;->offer()V
    return-void
.end method

.method offer()V
    .locals 3
    new-instance v0, Landroid/app/Dialog;
    invoke-direct {v0, p0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    const v1, 0x7f020000
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->setContentView(I)V
    const v1, 0x7f030001
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;
    move-result-object v1
    new-instance v2, Lcom/example/ferries/FerriesActivity$1;
    invoke-direct {v2, v0}, Lcom/example/ferries/FerriesActivity$1;-><init>(Landroid/app/Dialog;)V
    invoke-virtual {v1, v2}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    new-instance v2, Lcom/example/ferries/FerriesActivity$2;
    invoke-direct {v2, p0}, Lcom/example/ferries/FerriesActivity$2;-><init>(Lcom/example/ferries/FerriesActivity;)V
    invoke-virtual {v0, v2}, Landroid/app/Dialog;->setOnDismissListener(Landroid/content/DialogInterface$OnDismissListener;)V
    invoke-virtual {v0}, Landroid/app/Dialog;->show()V
    return-void
.end method

.method static access$000(Lcom/example/ferries/FerriesActivity;)Landroid/os/Handler;
    .locals 1
    iget-object v0, p0, Lcom/example/ferries/FerriesActivity;->later:Landroid/os/Handler;
    return-object v0
.end method
