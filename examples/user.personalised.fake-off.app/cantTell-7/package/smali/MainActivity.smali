.class public Lcom/example/magazine/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f030000
    invoke-virtual {p0, v0}, Lcom/example/magazine/MainActivity;->setContentView(I)V
    const v0, 0x7f050000
    invoke-virtual {p0, v0}, Lcom/example/magazine/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/Switch;
    const-string v1, "settings"
    const/4 v2, 0x0
    invoke-virtual {p0, v1, v2}, Lcom/example/magazine/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    const-string v2, "personal"
    const/4 v3, 0x1
    invoke-interface {v1, v2, v3}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v2
    invoke-virtual {v0, v2}, Landroid/widget/Switch;->setChecked(Z)V

    const v4, 0x7f050002
    invoke-virtual {p0, v4}, Lcom/example/magazine/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v4
    if-nez v2, :shown
    const/16 v5, 0x8
    invoke-virtual {v4, v5}, Landroid/view/View;->setVisibility(I)V
    :shown
    new-instance v1, Lcom/example/magazine/Choice;
    invoke-direct {v1, p0}, Lcom/example/magazine/Choice;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0, v1}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V
    return-void
.end method
