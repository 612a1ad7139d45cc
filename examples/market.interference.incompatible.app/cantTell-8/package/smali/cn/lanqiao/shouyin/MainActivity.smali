.class public Lcn/lanqiao/shouyin/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method has(Ljava/lang/String;)Z
    .registers 4

    const/4 v0, 0x0
    :try_start_1
    invoke-virtual {p0}, Lcn/lanqiao/shouyin/MainActivity;->getPackageManager()Landroid/content/pm/PackageManager;

    move-result-object v1

    invoke-virtual {v1, p1, v0}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    :try_end_8
    .catch Landroid/content/pm/PackageManager$NameNotFoundException; {:try_start_1 .. :try_end_8} :catch_a

    const/4 p1, 0x1

    return p1

    :catch_a
    return v0
.end method

.method synthetic lambda$onCreate$0$cn-lanqiao-shouyin-MainActivity(Landroid/content/DialogInterface;I)V
    .registers 3
    invoke-virtual {p0}, Lcn/lanqiao/shouyin/MainActivity;->finish()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lcn/lanqiao/shouyin/MainActivity;->setContentView(Landroid/view/View;)V

    const-string p1, "com.jizhang.pos"

    invoke-virtual {p0, p1}, Lcn/lanqiao/shouyin/MainActivity;->has(Ljava/lang/String;)Z

    move-result p1

    if-eqz p1, :cond_2c

    new-instance p1, Landroid/app/AlertDialog$Builder;

    invoke-direct {p1, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const-string v0, "\u60a8\u4e5f\u5728\u7528\u7ade\u54c1\u6536\u94f6\u8f6f\u4ef6\uff0c\u53ef\u4ee5\u628a\u5386\u53f2\u8ba2\u5355\u5bfc\u5165\u8fdb\u6765\u3002"

    invoke-virtual {p1, v0}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    new-instance v0, Lcn/lanqiao/shouyin/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/lanqiao/shouyin/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/lanqiao/shouyin/MainActivity;)V

    const-string v1, "\u4ee5\u540e"

    invoke-virtual {p1, v1, v0}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    invoke-virtual {p1}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;

    :cond_2c
    return-void
.end method
