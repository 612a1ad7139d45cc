.class public Lcn/finch/fo1h/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method static synthetic lambda$onCreate$0(Landroid/content/SharedPreferences;Landroid/widget/CompoundButton;Z)V
    .registers 3

    invoke-interface {p0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object p0

    const-string p1, "personal"

    invoke-interface {p0, p1, p2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object p0

    invoke-interface {p0}, Landroid/content/SharedPreferences$Editor;->apply()V

    return-void
.end method


# virtual methods
.method is(Ljava/lang/String;)Z
    .registers 4

    const/4 v0, 0x0

    invoke-virtual {p0, v0}, Lcn/finch/fo1h/MainActivity;->getPreferences(I)Landroid/content/SharedPreferences;

    move-result-object v0

    const/4 v1, 0x1

    invoke-interface {v0, p1, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result p1

    return p1
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lcn/finch/fo1h/MainActivity;->setContentView(I)V

    const/4 p1, 0x0

    invoke-virtual {p0, p1}, Lcn/finch/fo1h/MainActivity;->getPreferences(I)Landroid/content/SharedPreferences;

    move-result-object p1

    const/high16 v0, 0x7f050000

    invoke-virtual {p0, v0}, Lcn/finch/fo1h/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/Switch;

    const-string v1, "personal"

    const/4 v2, 0x1

    invoke-interface {p1, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result v1

    invoke-virtual {v0, v1}, Landroid/widget/Switch;->setChecked(Z)V

    new-instance v1, Lcn/finch/fo1h/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v1, p1}, Lcn/finch/fo1h/MainActivity$$ExternalSyntheticLambda0;-><init>(Landroid/content/SharedPreferences;)V

    invoke-virtual {v0, v1}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    invoke-virtual {p0}, Lcn/finch/fo1h/MainActivity;->getIntent()Landroid/content/Intent;

    move-result-object p1

    const-string v0, "asked"

    invoke-virtual {p1, v0}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;

    move-result-object p1

    invoke-static {p0, p1}, Lcn/finch/fo1h/Feed;->ask(Lcn/finch/fo1h/MainActivity;Ljava/lang/String;)V

    return-void
.end method
