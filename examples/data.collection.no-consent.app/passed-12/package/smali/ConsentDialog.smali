.class public Ltown/lamps/travel/ConsentDialog;
.super Landroid/app/Dialog;
.implements Landroid/view/View$OnClickListener;
.field public owner:Ltown/lamps/travel/EntryActivity;
.method public constructor <init>(Ltown/lamps/travel/EntryActivity;)V
    .registers 2
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    iput-object p1, p0, Ltown/lamps/travel/ConsentDialog;->owner:Ltown/lamps/travel/EntryActivity;
    return-void
.end method
.method public onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/travel/ConsentDialog;->setContentView(I)V
    const/4 v0, 0x0
    invoke-virtual {p0, v0}, Ltown/lamps/travel/ConsentDialog;->setCancelable(Z)V
    const v0, 0x7f040000
    invoke-virtual {p0, v0}, Ltown/lamps/travel/ConsentDialog;->findViewById(I)Landroid/view/View;
    move-result-object v1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v0, 0x7f040001
    invoke-virtual {p0, v0}, Ltown/lamps/travel/ConsentDialog;->findViewById(I)Landroid/view/View;
    move-result-object v1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method
.method public onClick(Landroid/view/View;)V
    .registers 4
    invoke-virtual {p0}, Ltown/lamps/travel/ConsentDialog;->dismiss()V
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, 0x7f040000
    if-ne v0, v1, :cond_0
    iget-object v0, p0, Ltown/lamps/travel/ConsentDialog;->owner:Ltown/lamps/travel/EntryActivity;
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Ltown/lamps/travel/EntryActivity;->answer(Z)V
    goto :goto_4
    :cond_0
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, 0x7f040001
    if-ne v0, v1, :cond_5
    iget-object v0, p0, Ltown/lamps/travel/ConsentDialog;->owner:Ltown/lamps/travel/EntryActivity;
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Ltown/lamps/travel/EntryActivity;->answer(Z)V
    :cond_5
    :goto_4
    return-void
.end method
