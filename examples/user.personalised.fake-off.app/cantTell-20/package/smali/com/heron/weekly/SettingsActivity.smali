.class public Lcom/heron/weekly/SettingsActivity;
.super Landroid/app/Activity;
.source "SettingsActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 7

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/weekly/SettingsActivity;->setContentView(I)V

    .line 6
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/weekly/SettingsActivity;->findViewById(I)Landroid/view/View;
    move-result-object v5
    check-cast v5, Landroid/widget/Switch;
    new-instance v0, Lcom/heron/weekly/Choice;
    const-string v3, "c"
    const/4 v4, 0x0
    invoke-virtual {p0, v3, v4}, Lcom/heron/weekly/SettingsActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    invoke-direct {v0, v2}, Lcom/heron/weekly/Choice;-><init>(Landroid/content/SharedPreferences;)V
    move-object v6, v0
    invoke-virtual {v6}, Lcom/heron/weekly/Choice;->on()Z
    move-result v1
    invoke-virtual {v5, v1}, Landroid/widget/Switch;->setChecked(Z)V

    .line 7
    new-instance v1, Lcom/heron/weekly/SettingsActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, v6}, Lcom/heron/weekly/SettingsActivity$$ExternalSyntheticLambda0;-><init>(Lcom/heron/weekly/Choice;)V
    invoke-virtual {v5, v1}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    .line 8
    return-void
.end method

.method protected onResume()V
    .locals 5

    .line 10
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    new-instance v0, Lcom/heron/weekly/Choice;
    const-string v2, "c"
    const/4 v3, 0x0
    invoke-virtual {p0, v2, v3}, Lcom/heron/weekly/SettingsActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    invoke-direct {v0, v1}, Lcom/heron/weekly/Choice;-><init>(Landroid/content/SharedPreferences;)V
    invoke-virtual {v0}, Lcom/heron/weekly/Choice;->on()Z
    move-result v0
    if-eqz v0, :L29
    const-string v0, "https://api.heron.example/own"
    goto/16 :L31
    :L29
    const-string v0, "https://api.heron.example/all"
    :L31
    move-object v4, v0

    .line 11
    new-instance v0, Ljava/lang/Thread;
    new-instance v1, Lcom/heron/weekly/SettingsActivity$$ExternalSyntheticLambda1;
    invoke-direct {v1, v4}, Lcom/heron/weekly/SettingsActivity$$ExternalSyntheticLambda1;-><init>(Ljava/lang/String;)V
    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    .line 12
    return-void
.end method

.method static synthetic lambda$onResume$1(Ljava/lang/String;)V
    .locals 2
    :L0

    .line 11
    new-instance v0, Ljava/net/URL;
    invoke-direct {v0, p0}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openStream()Ljava/io/InputStream;
    move-result-object v0
    invoke-virtual {v0}, Ljava/io/InputStream;->close()V
    :te_14
    .catch Ljava/lang/Exception; {:L0 .. :te_14} :L17
    :L14
    goto/16 :L18
    :L17
    move-exception v1
    :L18
    return-void
.end method

.method static synthetic lambda$onCreate$0(Lcom/heron/weekly/Choice;Landroid/widget/CompoundButton;Z)V
    .locals 0

    .line 7
    invoke-virtual {p0, p2}, Lcom/heron/weekly/Choice;->set(Z)V
    return-void
.end method
