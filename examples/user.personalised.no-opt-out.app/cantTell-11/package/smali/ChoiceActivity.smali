.class public Lorg/dunlins/ChoiceActivity;
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
    iput-object v0, p0, Lorg/dunlins/ChoiceActivity;->taste:Landroid/widget/Switch;
    const-string v1, "\u4e2a\u6027\u5316\u63a8\u8350"
    invoke-virtual {v0, v1}, Landroid/widget/Switch;->setText(Ljava/lang/CharSequence;)V
    iget-object v0, p0, Lorg/dunlins/ChoiceActivity;->taste:Landroid/widget/Switch;
    invoke-virtual {v0, p0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V
    iget-object v0, p0, Lorg/dunlins/ChoiceActivity;->taste:Landroid/widget/Switch;
    invoke-virtual {p0, v0}, Lorg/dunlins/ChoiceActivity;->setContentView(Landroid/view/View;)V
    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 6
    const-string v0, "reading"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lorg/dunlins/ChoiceActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "by_taste"
    invoke-interface {v0, v1, p2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method
