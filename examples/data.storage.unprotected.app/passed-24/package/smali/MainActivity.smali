.class Lcom/lark/k24/MainActivity;
.super Landroid/app/Activity;

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/lark/k24/MainActivity;->setContentView(I)V

    const/high16 v0, 0x7f030000

    invoke-virtual {p0, v0}, Lcom/lark/k24/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/EditText;

    const v1, 0x7f030001

    invoke-virtual {p0, v1}, Lcom/lark/k24/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v1

    new-instance v2, Lcom/lark/k24/MainActivity$1;

    invoke-direct {v2, p0, v0}, Lcom/lark/k24/MainActivity$1;-><init>(Lcom/lark/k24/MainActivity;Landroid/widget/EditText;)V

    invoke-virtual {v1, v2}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
