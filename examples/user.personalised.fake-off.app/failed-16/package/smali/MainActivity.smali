.class public Lcom/example/music/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lcom/example/music/MainActivity;->setContentView(I)V

    const/high16 p1, 0x7f050000

    invoke-virtual {p0, p1}, Lcom/example/music/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/Switch;

    new-instance v0, Lcom/example/music/Choice;

    new-instance v1, Lcom/example/music/Store;

    invoke-direct {v1, p0}, Lcom/example/music/Store;-><init>(Landroid/content/Context;)V

    invoke-direct {v0, v1}, Lcom/example/music/Choice;-><init>(Lcom/example/music/Store;)V

    invoke-virtual {p1, v0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    return-void
.end method
