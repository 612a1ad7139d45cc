.class public Ltown/lamps/choices/MainActivity;
.super Landroid/app/Activity;


# static fields
.field static final X:[Ljava/lang/String;


# direct methods
.method static constructor <clinit>()V
    .registers 2

    const-string v0, "com.eg.android.AlipayGphone"

    const-string v1, "com.tencent.mm"
    filled-new-array {v0, v1}, [Ljava/lang/String;

    move-result-object v0

    sput-object v0, Ltown/lamps/choices/MainActivity;->X:[Ljava/lang/String;

    return-void
.end method

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method static found(Landroid/content/pm/PackageManager;)Ljava/lang/String;
    .registers 6
    sget-object v0, Ltown/lamps/choices/MainActivity;->X:[Ljava/lang/String;

    array-length v1, v0

    const/4 v2, 0x0

    const/4 v3, 0x0

    :goto_5
    if-ge v3, v1, :cond_10

    aget-object v4, v0, v3

    :try_start_9
    invoke-virtual {p0, v4, v2}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    :try_end_c
    .catch Landroid/content/pm/PackageManager$NameNotFoundException; {:try_start_9 .. :try_end_c} :catch_d

    return-object v4

    :catch_d
    add-int/lit8 v3, v3, 0x1

    goto :goto_5

    :cond_10
    const/4 p0, 0x0

    return-object p0
.end method


# virtual methods
.method synthetic lambda$onCreate$0$town-lamps-choices-MainActivity(Landroid/content/DialogInterface;I)V
    .registers 3
    invoke-virtual {p0}, Ltown/lamps/choices/MainActivity;->finish()V

    return-void
.end method

.method synthetic lambda$onCreate$1$town-lamps-choices-MainActivity(Landroid/content/DialogInterface;I)V
    .registers 3
    invoke-virtual {p0}, Ltown/lamps/choices/MainActivity;->open()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/Button;

    invoke-direct {p1, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Ltown/lamps/choices/MainActivity;->setContentView(Landroid/view/View;)V

    invoke-virtual {p0}, Ltown/lamps/choices/MainActivity;->getPackageManager()Landroid/content/pm/PackageManager;

    move-result-object p1

    invoke-static {p1}, Ltown/lamps/choices/MainActivity;->found(Landroid/content/pm/PackageManager;)Ljava/lang/String;

    move-result-object p1

    if-eqz p1, :cond_3a

    new-instance p1, Landroid/app/AlertDialog$Builder;

    invoke-direct {p1, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const-string v0, "\u68c0\u6d4b\u5230\u5176\u4ed6\u652f\u4ed8\u5e94\u7528\uff0c\u90e8\u5206\u529f\u80fd\u53ef\u80fd\u91cd\u590d"

    invoke-virtual {p1, v0}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    new-instance v0, Ltown/lamps/choices/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Ltown/lamps/choices/MainActivity$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/choices/MainActivity;)V

    const-string v1, "\u9000\u51fa"

    invoke-virtual {p1, v1, v0}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    new-instance v0, Ltown/lamps/choices/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v0, p0}, Ltown/lamps/choices/MainActivity$$ExternalSyntheticLambda1;-><init>(Ltown/lamps/choices/MainActivity;)V

    const-string v1, "\u7ee7\u7eed\u4f7f\u7528"

    invoke-virtual {p1, v1, v0}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    invoke-virtual {p1}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;

    return-void

    :cond_3a
    invoke-virtual {p0}, Ltown/lamps/choices/MainActivity;->open()V

    return-void
.end method

.method open()V
    .registers 2
    new-instance v0, Landroid/widget/TextView;

    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, v0}, Ltown/lamps/choices/MainActivity;->setContentView(Landroid/view/View;)V

    return-void
.end method
