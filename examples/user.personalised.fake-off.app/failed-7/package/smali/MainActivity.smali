.class public Lcom/example/forum/MainActivity;
.super Landroid/preference/PreferenceActivity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/preference/PreferenceActivity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/preference/PreferenceActivity;->onCreate(Landroid/os/Bundle;)V
    const/high16 v0, 0x7f060000
    invoke-virtual {p0, v0}, Lcom/example/forum/MainActivity;->addPreferencesFromResource(I)V
    return-void
.end method
