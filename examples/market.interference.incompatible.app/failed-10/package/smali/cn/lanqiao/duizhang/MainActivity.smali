.class public Lcn/lanqiao/duizhang/MainActivity;
.super Landroid/app/Activity;


# instance fields
.field rival:Z


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method deny()V
    .registers 3

    const-string v0, "\u68c0\u6d4b\u5230\u7ade\u54c1\u8f6f\u4ef6\uff0c\u7a0b\u5e8f\u5c06\u9000\u51fa"

    const/4 v1, 0x1
    invoke-static {p0, v0, v1}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;

    move-result-object v0

    invoke-virtual {v0}, Landroid/widget/Toast;->show()V

    invoke-virtual {p0}, Lcn/lanqiao/duizhang/MainActivity;->finish()V

    return-void
.end method

.method look()V
    .registers 5
    invoke-virtual {p0}, Lcn/lanqiao/duizhang/MainActivity;->getPackageManager()Landroid/content/pm/PackageManager;

    move-result-object v0

    const/4 v1, 0x0

    invoke-virtual {v0, v1}, Landroid/content/pm/PackageManager;->getInstalledApplications(I)Ljava/util/List;

    move-result-object v0

    invoke-interface {v0}, Ljava/util/List;->iterator()Ljava/util/Iterator;

    move-result-object v0

    :cond_d
    :goto_d
    invoke-interface {v0}, Ljava/util/Iterator;->hasNext()Z

    move-result v1

    if-eqz v1, :cond_31

    invoke-interface {v0}, Ljava/util/Iterator;->next()Ljava/lang/Object;

    move-result-object v1

    check-cast v1, Landroid/content/pm/ApplicationInfo;

    iget-object v2, v1, Landroid/content/pm/ApplicationInfo;->packageName:Ljava/lang/String;

    const-string v3, "com.jizhang.pos"

    invoke-virtual {v3, v2}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z

    move-result v2

    if-nez v2, :cond_2d

    iget-object v1, v1, Landroid/content/pm/ApplicationInfo;->packageName:Ljava/lang/String;

    const-string v2, "com.dianzhang.pos"

    invoke-virtual {v2, v1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z

    move-result v1

    if-eqz v1, :cond_d

    :cond_2d
    const/4 v1, 0x1

    iput-boolean v1, p0, Lcn/lanqiao/duizhang/MainActivity;->rival:Z

    goto :goto_d

    :cond_31
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 2
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lcn/lanqiao/duizhang/MainActivity;->setContentView(Landroid/view/View;)V

    invoke-virtual {p0}, Lcn/lanqiao/duizhang/MainActivity;->look()V

    iget-boolean p1, p0, Lcn/lanqiao/duizhang/MainActivity;->rival:Z

    if-eqz p1, :cond_15

    invoke-virtual {p0}, Lcn/lanqiao/duizhang/MainActivity;->deny()V

    :cond_15
    return-void
.end method
