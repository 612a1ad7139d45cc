.class public Lcom/example/sketch/MainActivity;
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

    iget-object v0, p0, Lcom/example/sketch/MainActivity;->state:Landroid/widget/TextView;

    const v1, 0x7f030002

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(I)V

    :goto_a
    return-void

    :cond_b
    iget-object v0, p0, Lcom/example/sketch/MainActivity;->state:Landroid/widget/TextView;

    const v1, 0x7f030001

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(I)V

    goto :goto_a
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/example/sketch/MainActivity;->setContentView(I)V

    const v0, 0x7f040001

    invoke-virtual {p0, v0}, Lcom/example/sketch/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/TextView;

    iput-object v0, p0, Lcom/example/sketch/MainActivity;->state:Landroid/widget/TextView;

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcom/example/sketch/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/Switch;

    invoke-virtual {v0, p0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    return-void
.end method
