.class public Lorg/godwits/ChoiceActivity;
.super Landroid/app/Activity;
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

.field private taste:Landroid/widget/Switch;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/widget/Switch;
    invoke-direct {v0, p0}, Landroid/widget/Switch;-><init>(Landroid/content/Context;)V
    iput-object v0, p0, Lorg/godwits/ChoiceActivity;->taste:Landroid/widget/Switch;
    const-string v1, "\u4e2a\u6027\u5316\u63a8\u8350"
    invoke-virtual {v0, v1}, Landroid/widget/Switch;->setText(Ljava/lang/CharSequence;)V
    iget-object v0, p0, Lorg/godwits/ChoiceActivity;->taste:Landroid/widget/Switch;
    invoke-virtual {v0, p0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V
    iget-object v0, p0, Lorg/godwits/ChoiceActivity;->taste:Landroid/widget/Switch;
    invoke-virtual {p0, v0}, Lorg/godwits/ChoiceActivity;->setContentView(Landroid/view/View;)V
    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 6
    if-nez p2, :on
    invoke-direct {p0}, Lorg/godwits/ChoiceActivity;->ask()V
    :on
    return-void
.end method

.method private ask()V
    .registers 4
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "\u63a8\u8350\u662f\u4e66\u5c4b\u7684\u4e00\u90e8\u5206\u3002"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    new-instance v1, Lorg/godwits/Keeping;
    invoke-direct {v1, p0}, Lorg/godwits/Keeping;-><init>(Lorg/godwits/ChoiceActivity;)V
    const-string v2, "\u518d\u60f3\u60f3"
    invoke-virtual {v0, v2, v1}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    new-instance v1, Lorg/godwits/Leaving;
    invoke-direct {v1, p0}, Lorg/godwits/Leaving;-><init>(Lorg/godwits/ChoiceActivity;)V
    const-string v2, "\u79bb\u5f00"
    invoke-virtual {v0, v2, v1}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
.end method

.method keep()V
    .registers 3
    iget-object v0, p0, Lorg/godwits/ChoiceActivity;->taste:Landroid/widget/Switch;
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Landroid/widget/Switch;->setChecked(Z)V
    return-void
.end method
