.class public Ltown/lamps/recommended/SettingsActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$town-lamps-recommended-SettingsActivity(Landroid/widget/CompoundButton;Z)V
    .registers 4
    invoke-static {}, Lcom/tencent/mmkv/MMKV;->defaultMMKV()Lcom/tencent/mmkv/MMKV;

    move-result-object p1

    const-string v0, "rec_on"

    invoke-virtual {p1, v0, p2}, Lcom/tencent/mmkv/MMKV;->encode(Ljava/lang/String;Z)Z

    if-eqz p2, :cond_e

    const-string p1, "\u5df2\u5f00\u542f"

    goto :goto_10

    :cond_e
    const-string p1, "\u5df2\u5173\u95ed"

    :goto_10
    const/4 p2, 0x0

    invoke-static {p0, p1, p2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;

    move-result-object p1

    invoke-virtual {p1}, Landroid/widget/Toast;->show()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Ltown/lamps/recommended/SettingsActivity;->setContentView(I)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Ltown/lamps/recommended/SettingsActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/Switch;

    invoke-static {}, Lcom/tencent/mmkv/MMKV;->defaultMMKV()Lcom/tencent/mmkv/MMKV;

    move-result-object v0

    const-string v1, "rec_on"

    const/4 v2, 0x1

    invoke-virtual {v0, v1, v2}, Lcom/tencent/mmkv/MMKV;->decodeBool(Ljava/lang/String;Z)Z

    move-result v0

    invoke-virtual {p1, v0}, Landroid/widget/Switch;->setChecked(Z)V

    new-instance v0, Ltown/lamps/recommended/SettingsActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Ltown/lamps/recommended/SettingsActivity$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/recommended/SettingsActivity;)V

    invoke-virtual {p1, v0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    return-void
.end method
