.class public Lcom/example/chat/Players;
.super Ljava/lang/Object;

.method public static look(Landroid/content/Context;)Ljava/lang/String;
    .registers 8
    invoke-virtual {p0}, Landroid/content/Context;->getPackageManager()Landroid/content/pm/PackageManager;
    move-result-object v0
    invoke-virtual {p0}, Landroid/content/Context;->getResources()Landroid/content/res/Resources;
    move-result-object v1
    const v2, 0x7f030000
    invoke-virtual {v1, v2}, Landroid/content/res/Resources;->getStringArray(I)[Ljava/lang/String;
    move-result-object v1
    array-length v2, v1
    const/4 v3, 0x0
    :next
    if-ge v3, v2, :none
    aget-object v5, v1, v3
    const/4 v6, 0x0
    :look
    invoke-virtual {v0, v5, v6}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    :seen
    .catch Landroid/content/pm/PackageManager$NameNotFoundException; {:look .. :seen} :absent
    return-object v5
    :absent
    move-exception v6
    add-int/lit8 v3, v3, 0x1
    goto :next
    :none
    const/4 v5, 0x0
    return-object v5
.end method
