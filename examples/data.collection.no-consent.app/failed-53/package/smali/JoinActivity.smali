.class public Ltown/lamps/wash/JoinActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
.method synthetic lambda$onCreate$0$town-lamps-wash-JoinActivity(Landroid/widget/CheckBox;Landroid/view/View;)V
    .registers 3
    invoke-virtual {p1}, Landroid/widget/CheckBox;->isChecked()Z
    move-result p1
    if-nez p1, :cond_10
    const/4 p1, 0x0
    const-string p2, "\u8bf7\u5148\u9605\u8bfb\u5e76\u540c\u610f"
    invoke-static {p0, p2, p1}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;
    move-result-object p1
    invoke-virtual {p1}, Landroid/widget/Toast;->show()V
    :cond_10
    return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const/high16 p1, 0x7f020000
    invoke-virtual {p0, p1}, Ltown/lamps/wash/JoinActivity;->setContentView(I)V
    const p1, 0x7f040002
    invoke-virtual {p0, p1}, Ltown/lamps/wash/JoinActivity;->findViewById(I)Landroid/view/View;
    move-result-object p1
    check-cast p1, Landroid/widget/CheckBox;
    const v0, 0x7f040001
    invoke-virtual {p0, v0}, Ltown/lamps/wash/JoinActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Ltown/lamps/wash/JoinActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0, p1}, Ltown/lamps/wash/JoinActivity$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/wash/JoinActivity;Landroid/widget/CheckBox;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method
