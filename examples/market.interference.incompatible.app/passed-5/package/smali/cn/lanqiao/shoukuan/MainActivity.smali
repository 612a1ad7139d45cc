.class public Lcn/lanqiao/shoukuan/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lcn/lanqiao/shoukuan/MainActivity;->setContentView(Landroid/view/View;)V

    const-string p1, "com.fukuan.wallet"

    const-string v0, "com.liaotian.im"

    filled-new-array {p1, v0}, [Ljava/lang/String;

    move-result-object p1

    const/4 v0, 0x0

    const/4 v1, 0x0

    :goto_15
    const/4 v2, 0x1

    const/4 v3, 0x2

    if-ge v0, v3, :cond_29

    aget-object v3, p1, v0

    invoke-virtual {p0}, Lcn/lanqiao/shoukuan/MainActivity;->getPackageManager()Landroid/content/pm/PackageManager;

    move-result-object v4

    invoke-virtual {v4, v3}, Landroid/content/pm/PackageManager;->getLaunchIntentForPackage(Ljava/lang/String;)Landroid/content/Intent;

    move-result-object v3

    if-eqz v3, :cond_26

    const/4 v1, 0x1

    :cond_26
    add-int/lit8 v0, v0, 0x1

    goto :goto_15

    :cond_29
    if-nez v1, :cond_37

    const-string p1, "\u6ca1\u6709\u53ef\u7528\u7684\u652f\u4ed8\u5e94\u7528\uff0c\u7a0b\u5e8f\u5c06\u9000\u51fa"

    invoke-static {p0, p1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;

    move-result-object p1

    invoke-virtual {p1}, Landroid/widget/Toast;->show()V

    invoke-virtual {p0}, Lcn/lanqiao/shoukuan/MainActivity;->finish()V

    :cond_37
    return-void
.end method
