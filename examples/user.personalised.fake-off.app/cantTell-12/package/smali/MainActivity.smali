.class public Lcom/example/canvas/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"

# interfaces
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;


# instance fields
.field private state:Landroid/widget/TextView;


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 5

    if-eqz p2, :cond_b

    iget-object v0, p0, Lcom/example/canvas/MainActivity;->state:Landroid/widget/TextView;

    const v1, 0x7f030002

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(I)V

    :goto_a
    return-void

    :cond_b
    iget-object v0, p0, Lcom/example/canvas/MainActivity;->state:Landroid/widget/TextView;

    const v1, 0x7f030001

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(I)V

    goto :goto_a
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/example/canvas/MainActivity;->setContentView(I)V

    const v0, 0x7f040001

    invoke-virtual {p0, v0}, Lcom/example/canvas/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/TextView;

    iput-object v0, p0, Lcom/example/canvas/MainActivity;->state:Landroid/widget/TextView;

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcom/example/canvas/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/Switch;

    invoke-virtual {v0, p0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    return-void
.end method

.method protected onPause()V
    .registers 3

    invoke-super {p0}, Landroid/app/Activity;->onPause()V

    iget-object v0, p0, Lcom/example/canvas/MainActivity;->state:Landroid/widget/TextView;

    invoke-virtual {v0}, Landroid/widget/TextView;->getText()Ljava/lang/CharSequence;

    move-result-object v0

    invoke-interface {v0}, Ljava/lang/CharSequence;->toString()Ljava/lang/String;

    move-result-object v0

    const-string v1, "\u4ee5\u540e"

    invoke-virtual {v0, v1}, Ljava/lang/String;->startsWith(Ljava/lang/String;)Z

    move-result v0

    if-eqz v0, :cond_18

    invoke-virtual {p0}, Lcom/example/canvas/MainActivity;->send()V

    :cond_18
    return-void
.end method

.method send()V
    .registers 3

    new-instance v0, Ljava/lang/Thread;

    new-instance v1, Lcom/example/canvas/MainActivity$1;

    invoke-direct {v1, p0}, Lcom/example/canvas/MainActivity$1;-><init>(Lcom/example/canvas/MainActivity;)V

    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V

    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    return-void
.end method
