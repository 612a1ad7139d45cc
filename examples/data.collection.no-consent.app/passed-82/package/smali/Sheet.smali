.class public Ltown/boats/radio/Sheet;
.super Landroid/app/Dialog;
.field private final told:Ltown/boats/radio/Answer;

.method public constructor <init>(Landroid/content/Context;Ltown/boats/radio/Answer;)V
    .registers 3
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    iput-object p2, p0, Ltown/boats/radio/Sheet;->told:Ltown/boats/radio/Answer;
    return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/boats/radio/Sheet;->setContentView(I)V
    const/4 v0, 0x0
    invoke-virtual {p0, v0}, Ltown/boats/radio/Sheet;->setCancelable(Z)V
    const v0, 0x7f040000
    invoke-virtual {p0, v0}, Ltown/boats/radio/Sheet;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Ltown/boats/radio/Yes;
    invoke-direct {v1, p0}, Ltown/boats/radio/Yes;-><init>(Ltown/boats/radio/Sheet;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v0, 0x7f040001
    invoke-virtual {p0, v0}, Ltown/boats/radio/Sheet;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Ltown/boats/radio/No;
    invoke-direct {v1, p0}, Ltown/boats/radio/No;-><init>(Ltown/boats/radio/Sheet;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method agree()V
    .registers 2
    const/4 v0, 0x1
    invoke-direct {p0, v0}, Ltown/boats/radio/Sheet;->close(Z)V
    return-void
.end method

.method refuse()V
    .registers 2
    const/4 v0, 0x0
    invoke-direct {p0, v0}, Ltown/boats/radio/Sheet;->close(Z)V
    return-void
.end method

.method private close(Z)V
    .registers 3
    invoke-virtual {p0}, Ltown/boats/radio/Sheet;->dismiss()V
    iget-object v0, p0, Ltown/boats/radio/Sheet;->told:Ltown/boats/radio/Answer;
    invoke-interface {v0, p1}, Ltown/boats/radio/Answer;->onAnswer(Z)V
    return-void
.end method
