.class public Lcom/heron/letter/HomeActivity;
.super Landroid/app/Activity;
.source "HomeActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/letter/HomeActivity;->setContentView(I)V
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/heron/letter/HomeActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/letter/HomeActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/heron/letter/HomeActivity$$ExternalSyntheticLambda0;-><init>(Lcom/heron/letter/HomeActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 2

    .line 4
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/letter/HomeActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/EditText;
    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/heron/letter/Book;->add(Ljava/lang/String;)V
    return-void
.end method
