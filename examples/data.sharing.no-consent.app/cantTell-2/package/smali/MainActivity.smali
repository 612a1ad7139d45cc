.class public Lcom/example/read/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Lcom/example/read/Press;
    invoke-direct {v0, p0}, Lcom/example/read/Press;-><init>(Landroid/content/Context;)V
    const/high16 v1, 0x7f000000
    invoke-virtual {p0, v1}, Lcom/example/read/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    invoke-virtual {v1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method
