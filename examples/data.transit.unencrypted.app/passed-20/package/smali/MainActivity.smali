.class public Ltown/lamps/parcel/MainActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
.method synthetic lambda$onCreate$0$town-lamps-parcel-MainActivity(Ljava/lang/String;)V
    .registers 4
    new-instance v0, Ltown/lamps/parcel/Gateway;
    invoke-virtual {p0}, Ltown/lamps/parcel/MainActivity;->getApplicationContext()Landroid/content/Context;
    move-result-object v1
    invoke-direct {v0, v1}, Ltown/lamps/parcel/Gateway;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0, p1}, Ltown/lamps/parcel/Gateway;->send(Ljava/lang/String;)V
    return-void
.end method
.method synthetic lambda$onCreate$1$town-lamps-parcel-MainActivity(Landroid/widget/EditText;Landroid/view/View;)V
    .registers 4
    invoke-virtual {p1}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
    move-result-object p1
    invoke-virtual {p1}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object p1
    new-instance p2, Ljava/lang/Thread;
    new-instance v0, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda0;
    invoke-direct {v0, p0, p1}, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/parcel/MainActivity;Ljava/lang/String;)V
    invoke-direct {p2, v0}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {p2}, Ljava/lang/Thread;->start()V
    return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const/high16 p1, 0x7f020000
    invoke-virtual {p0, p1}, Ltown/lamps/parcel/MainActivity;->setContentView(I)V
    const/high16 p1, 0x7f040000
    invoke-virtual {p0, p1}, Ltown/lamps/parcel/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object p1
    check-cast p1, Landroid/widget/EditText;
    const v0, 0x7f040001
    invoke-virtual {p0, v0}, Ltown/lamps/parcel/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda1;
    invoke-direct {v1, p0, p1}, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda1;-><init>(Ltown/lamps/parcel/MainActivity;Landroid/widget/EditText;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method
