.class public Lcom/example/video/SettingsActivity;
.super Landroid/app/Activity;
.source "SettingsActivity.java"

.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 5

    invoke-virtual {p1}, Landroid/widget/CompoundButton;->getId()I

    move-result v0

    packed-switch v0, :pswitch_data_24

    :goto_7
    return-void

    :pswitch_8
    const-string v0, "personal"

    invoke-static {p0, v0, p2}, Lcom/example/video/Kept;->put(Landroid/content/Context;Ljava/lang/String;Z)V

    if-eqz p2, :cond_1a

    const-string v0, "\u5df2\u5f00\u542f"

    :goto_11
    const/4 v1, 0x0

    invoke-static {p0, v0, v1}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;

    move-result-object v0

    invoke-virtual {v0}, Landroid/widget/Toast;->show()V

    goto :goto_7

    :cond_1a
    const-string v0, "\u5df2\u5173\u95ed"

    goto :goto_11

    :pswitch_1d
    const-string v0, "night"

    invoke-static {p0, v0, p2}, Lcom/example/video/Kept;->put(Landroid/content/Context;Ljava/lang/String;Z)V

    goto :goto_7

    nop

    :pswitch_data_24
    .packed-switch 0x7f040000
        :pswitch_8
        :pswitch_1d
    .end packed-switch
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v2, 0x7f020000

    invoke-virtual {p0, v2}, Lcom/example/video/SettingsActivity;->setContentView(I)V

    const/high16 v2, 0x7f040000

    invoke-virtual {p0, v2}, Lcom/example/video/SettingsActivity;->findViewById(I)Landroid/view/View;

    move-result-object v1

    check-cast v1, Landroid/widget/Switch;

    const v2, 0x7f040001

    invoke-virtual {p0, v2}, Lcom/example/video/SettingsActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/Switch;

    const-string v2, "night"

    invoke-static {p0, v2}, Lcom/example/video/Kept;->get(Landroid/content/Context;Ljava/lang/String;)Z

    move-result v2

    invoke-virtual {v0, v2}, Landroid/widget/Switch;->setChecked(Z)V

    const/4 v2, 0x1

    invoke-virtual {v1, v2}, Landroid/widget/Switch;->setChecked(Z)V

    invoke-virtual {v1, p0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    invoke-virtual {v0, p0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    return-void
.end method
