.class public Lcom/example/shares/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;

.field private others:Lcom/example/shares/Others;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/example/shares/MainActivity;->setContentView(I)V
    new-instance v1, Lcom/example/shares/Others;
    invoke-direct {v1, p0}, Lcom/example/shares/Others;-><init>(Landroid/app/Activity;)V
    iput-object v1, p0, Lcom/example/shares/MainActivity;->others:Lcom/example/shares/Others;
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/example/shares/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method protected onResume()V
    .locals 1
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    iget-object v0, p0, Lcom/example/shares/MainActivity;->others:Lcom/example/shares/Others;
    invoke-virtual {v0}, Lcom/example/shares/Others;->look()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 2
    iget-object v0, p0, Lcom/example/shares/MainActivity;->others:Lcom/example/shares/Others;
    invoke-virtual {v0}, Lcom/example/shares/Others;->isAny()Z
    move-result v0
    if-eqz v0, :L18
    iget-object v0, p0, Lcom/example/shares/MainActivity;->others:Lcom/example/shares/Others;
    invoke-virtual {v0}, Lcom/example/shares/Others;->tell()V
    return-void
    :L18
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/example/shares/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/TextView;
    const-string v1, "\u6ca1\u6709\u53ef\u4ee5\u5206\u4eab\u5230\u7684\u5e94\u7528"
    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V
    return-void
.end method
