.class public Lcn/songjian/poems/MainActivity;
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
    invoke-virtual {p0, v0}, Lcn/songjian/poems/MainActivity;->setContentView(I)V
    const v0, 0x7f050000
    invoke-virtual {p0, v0}, Lcn/songjian/poems/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/Switch;
    const-string v1, "personal"
    new-instance v3, Lcn/songjian/poems/Settings;
    invoke-direct {v3, p0}, Lcn/songjian/poems/Settings;-><init>(Landroid/content/Context;)V
    invoke-virtual {v3, v1}, Lcn/songjian/poems/Settings;->get(Ljava/lang/String;)Z
    move-result v2
    invoke-virtual {v0, v2}, Landroid/widget/Switch;->setChecked(Z)V
    new-instance v1, Lcn/songjian/poems/Choice;
    invoke-direct {v1, p0}, Lcn/songjian/poems/Choice;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0, v1}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V
    return-void
.end method
