.class public Lcom/example/news/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(I)V
    const v0, 0x7f040000
    invoke-virtual {p0, v0}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 6
    invoke-direct {p0}, Lcom/example/news/MainActivity;->agree()V
    return-void
.end method

.method private agree()V
    .registers 1
    invoke-static {p0}, Lcom/example/news/Consent;->agree(Landroid/content/Context;)V
    return-void
.end method
