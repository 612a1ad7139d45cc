.class public Ltown/lamps/leaving/MainActivity;
.super Landroid/app/Activity;

# interfaces
.implements Ltown/lamps/leaving/PrivacyDialog$Listener;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method public onAgree()V
    .registers 4

    const-string v0, "u"

    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Ltown/lamps/leaving/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    const-string v1, "agree"

    const/4 v2, 0x1

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V

    invoke-static {p0}, Ltown/lamps/leaving/Up;->send(Landroid/content/Context;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Ltown/lamps/leaving/MainActivity;->setContentView(Landroid/view/View;)V

    const-string p1, "u"

    const/4 v0, 0x0

    invoke-virtual {p0, p1, v0}, Ltown/lamps/leaving/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object p1

    const-string v1, "agree"

    invoke-interface {p1, v1, v0}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result p1

    if-nez p1, :cond_2d

    new-instance p1, Ltown/lamps/leaving/PrivacyDialog;

    invoke-direct {p1}, Ltown/lamps/leaving/PrivacyDialog;-><init>()V

    invoke-virtual {p1, p0}, Ltown/lamps/leaving/PrivacyDialog;->with(Ltown/lamps/leaving/PrivacyDialog$Listener;)Ltown/lamps/leaving/PrivacyDialog;

    move-result-object p1

    invoke-virtual {p0}, Ltown/lamps/leaving/MainActivity;->getFragmentManager()Landroid/app/FragmentManager;

    move-result-object v0

    const-string v1, "p"

    invoke-virtual {p1, v0, v1}, Ltown/lamps/leaving/PrivacyDialog;->show(Landroid/app/FragmentManager;Ljava/lang/String;)V

    goto :goto_30

    :cond_2d
    invoke-static {p0}, Ltown/lamps/leaving/Up;->send(Landroid/content/Context;)V

    :goto_30
    return-void
.end method

.method public onRefuse()V
    .registers 1
    invoke-virtual {p0}, Ltown/lamps/leaving/MainActivity;->finish()V

    return-void
.end method
