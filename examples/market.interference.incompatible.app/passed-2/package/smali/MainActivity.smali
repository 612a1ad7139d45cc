.class public Lcom/example/lessons/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 10
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const-string v1, "com.tencent.mm"
    invoke-direct {p0, v1}, Lcom/example/lessons/MainActivity;->has(Ljava/lang/String;)Z
    move-result v0
    if-nez v0, :end
    invoke-virtual {p0}, Lcom/example/lessons/MainActivity;->finish()V
    :end
    return-void
.end method

.method private has(Ljava/lang/String;)Z
    .registers 5
    invoke-virtual {p0}, Lcom/example/lessons/MainActivity;->getPackageManager()Landroid/content/pm/PackageManager;
    move-result-object v0
    const/4 v1, 0x0
    :look
    invoke-virtual {v0, p1, v1}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    :seen
    .catch Landroid/content/pm/PackageManager$NameNotFoundException; {:look .. :seen} :absent
    const/4 v0, 0x1
    return v0
    :absent
    move-exception v0
    const/4 v0, 0x0
    return v0
.end method
