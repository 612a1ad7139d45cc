.class public Ltown/boats/radio/EntryActivity;
.super Landroid/app/Activity;
.implements Ltown/boats/radio/Answer;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020001
    invoke-virtual {p0, v0}, Ltown/boats/radio/EntryActivity;->setContentView(I)V
    const-string v0, "entry"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Ltown/boats/radio/EntryActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    const-string v3, "answer"
    invoke-interface {v2, v3}, Landroid/content/SharedPreferences;->contains(Ljava/lang/String;)Z
    move-result v4
    if-eqz v4, :cond_2
    invoke-virtual {p0}, Ltown/boats/radio/EntryActivity;->home()V
    goto :goto_7
    :cond_2
    new-instance v0, Ltown/boats/radio/Sheet;
    invoke-direct {v0, p0, p0}, Ltown/boats/radio/Sheet;-><init>(Landroid/content/Context;Ltown/boats/radio/Answer;)V
    invoke-virtual {v0}, Ltown/boats/radio/Sheet;->show()V
    :goto_7
    return-void
.end method
.method public onAnswer(Z)V
    .registers 3
    if-eqz p1, :refused
    invoke-virtual {p0, p1}, Ltown/boats/radio/EntryActivity;->answer(Z)V
    return-void
    :refused
    invoke-static {p0}, Ltown/boats/radio/Guest;->enter(Landroid/content/Context;)V
    invoke-virtual {p0}, Ltown/boats/radio/EntryActivity;->home()V
    return-void
.end method
.method public answer(Z)V
    .registers 8
    const-string v0, "entry"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Ltown/boats/radio/EntryActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v2
    invoke-interface {v2}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v3
    const-string v4, "answer"
    invoke-interface {v3, v4, p1}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v5
    invoke-interface {v5}, Landroid/content/SharedPreferences$Editor;->apply()V
    invoke-virtual {p0}, Ltown/boats/radio/EntryActivity;->home()V
    return-void
.end method
.method public home()V
    .registers 3
    new-instance v0, Landroid/content/Intent;
    const-class v1, Ltown/boats/radio/HomeActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Ltown/boats/radio/EntryActivity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Ltown/boats/radio/EntryActivity;->finish()V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
