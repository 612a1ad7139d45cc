.class public Lcom/example/novels/MainActivity;
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
    invoke-virtual {p0, v0}, Lcom/example/novels/MainActivity;->setContentView(I)V
    const v0, 0x7f050000
    invoke-virtual {p0, v0}, Lcom/example/novels/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/Switch;
    const-string v1, "personal"
    invoke-static {p0, v1}, Lcom/example/novels/Settings;->get(Landroid/content/Context;Ljava/lang/String;)Z
    move-result v2
    invoke-virtual {v0, v2}, Landroid/widget/Switch;->setChecked(Z)V
    new-instance v1, Lcom/example/novels/Choice;
    invoke-direct {v1, p0}, Lcom/example/novels/Choice;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0, v1}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V
    return-void
.end method
