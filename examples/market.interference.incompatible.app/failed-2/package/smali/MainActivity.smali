.class public Lcom/example/chat/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 10
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    invoke-virtual {p0}, Lcom/example/chat/MainActivity;->getPackageManager()Landroid/content/pm/PackageManager;
    move-result-object v0
    const-string v1, "com.qihoo360.mobilesafe"
    const/4 v2, 0x0
    :look
    invoke-virtual {v0, v1, v2}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    :seen
    .catch Landroid/content/pm/PackageManager$NameNotFoundException; {:look .. :seen} :absent
    invoke-virtual {p0}, Lcom/example/chat/MainActivity;->tell()V
    invoke-virtual {p0}, Lcom/example/chat/MainActivity;->finish()V
    return-void
    :absent
    move-exception v0
    return-void
.end method

.method private tell()V
    .registers 6
    const-string v3, "已安装友商应用，无法使用本应用"
    const/4 v4, 0x1
    invoke-static {p0, v3, v4}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;
    move-result-object v3
    invoke-virtual {v3}, Landroid/widget/Toast;->show()V
    return-void
.end method
