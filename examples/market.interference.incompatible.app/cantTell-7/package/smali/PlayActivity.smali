.class public Ltown/lamps/radio/PlayActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-virtual {p0}, Ltown/lamps/radio/PlayActivity;->getReferrer()Landroid/net/Uri;
    move-result-object p1
    if-nez p1, :cond_c
    const-string p1, ""
    goto :goto_10
    :cond_c
    invoke-virtual {p1}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object p1
    :goto_10
    const-string v0, "cn.harbour.radio"
    invoke-virtual {v0, p1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v0
    if-nez v0, :cond_27
    const-string v0, "com.meadow.tunes"
    invoke-virtual {v0, p1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result p1
    if-eqz p1, :cond_21
    goto :goto_27
    :cond_21
    const-string p1, "\u6b63\u5728\u64ad\u653e"
    invoke-virtual {p0, p1}, Ltown/lamps/radio/PlayActivity;->setTitle(Ljava/lang/CharSequence;)V
    return-void
    :cond_27
    :goto_27
    const/high16 p1, 0x7f020000
    invoke-virtual {p0, p1}, Ltown/lamps/radio/PlayActivity;->getString(I)Ljava/lang/String;
    move-result-object p1
    const/4 v0, 0x1
    invoke-static {p0, p1, v0}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;
    move-result-object p1
    invoke-virtual {p1}, Landroid/widget/Toast;->show()V
    invoke-virtual {p0}, Ltown/lamps/radio/PlayActivity;->finish()V
    return-void
.end method
