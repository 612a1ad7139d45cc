.class public Lcn/shunlu/driver/Main;
.super Landroid/app/Activity;
.field private static final LISTED:[Ljava/lang/String;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-direct {p0}, Lcn/shunlu/driver/Main;->installed()Z
    move-result v0
    if-eqz v0, :go
    const-string v1, "检测到其他打车软件，请先卸载再接单"
    const/4 v2, 0x1
    invoke-static {p0, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;
    move-result-object v1
    invoke-virtual {v1}, Landroid/widget/Toast;->show()V
    invoke-virtual {p0}, Lcn/shunlu/driver/Main;->finish()V
    :go
    return-void
.end method
.method static constructor <clinit>()V
    .registers 3
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "com.kuaiche.driver"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "cn.zhixing.chauffeur"
    aput-object v2, v0, v1
    sput-object v0, Lcn/shunlu/driver/Main;->LISTED:[Ljava/lang/String;
    return-void
.end method

.method private installed()Z
    .registers 7
    invoke-virtual {p0}, Lcn/shunlu/driver/Main;->getPackageManager()Landroid/content/pm/PackageManager;
    move-result-object v0
    sget-object v1, Lcn/shunlu/driver/Main;->LISTED:[Ljava/lang/String;
    array-length v2, v1
    const/4 v3, 0x0
    :next
    if-ge v3, v2, :none
    aget-object v4, v1, v3
    const/4 v5, 0x0
    :try_start
    invoke-virtual {v0, v4, v5}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    :try_end
    .catch Landroid/content/pm/PackageManager$NameNotFoundException; {:try_start .. :try_end} :absent
    const/4 v0, 0x1
    return v0
    :absent
    move-exception v4
    add-int/lit8 v3, v3, 0x1
    goto :next
    :none
    const/4 v0, 0x0
    return v0
.end method

