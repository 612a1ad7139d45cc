.class public Lcn/finch/in1/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"


# static fields
.field private static final NAMES:[Ljava/lang/String;


# instance fields
.field private final checks:Lcn/finch/in1/Checks;


# direct methods
.method static constructor <clinit>()V
    .registers 2

    const-string v0, "com.quail.rider"

    const-string v1, "com.thrush.knight"

    filled-new-array {v0, v1}, [Ljava/lang/String;

    move-result-object v0

    sput-object v0, Lcn/finch/in1/MainActivity;->NAMES:[Ljava/lang/String;

    return-void
.end method

.method public constructor <init>()V
    .registers 2

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    new-instance v0, Lcn/finch/in1/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/finch/in1/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/finch/in1/MainActivity;)V

    iput-object v0, p0, Lcn/finch/in1/MainActivity;->checks:Lcn/finch/in1/Checks;

    return-void
.end method

.method private online()V
    .registers 7

    sget-object v0, Lcn/finch/in1/MainActivity;->NAMES:[Ljava/lang/String;

    array-length v1, v0

    const/4 v2, 0x0

    const/4 v3, 0x0

    :goto_5
    if-ge v3, v1, :cond_36

    aget-object v4, v0, v3

    iget-object v5, p0, Lcn/finch/in1/MainActivity;->checks:Lcn/finch/in1/Checks;

    invoke-interface {v5, v4}, Lcn/finch/in1/Checks;->has(Ljava/lang/String;)Z

    move-result v4

    if-eqz v4, :cond_33

    new-instance v0, Landroid/app/AlertDialog$Builder;

    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const/high16 v1, 0x7f030000

    invoke-virtual {p0, v1}, Lcn/finch/in1/MainActivity;->getString(I)Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    invoke-virtual {v0, v2}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    new-instance v1, Lcn/finch/in1/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v1, p0}, Lcn/finch/in1/MainActivity$$ExternalSyntheticLambda1;-><init>(Lcn/finch/in1/MainActivity;)V

    const-string v2, "\u9000\u51fa"

    invoke-virtual {v0, v2, v1}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;

    return-void

    :cond_33
    add-int/lit8 v3, v3, 0x1

    goto :goto_5

    :cond_36
    const-string v0, "\u542c\u5355\u4e2d"

    invoke-virtual {p0, v0}, Lcn/finch/in1/MainActivity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
.end method


# virtual methods
.method synthetic lambda$new$0$cn-finch-in1-MainActivity(Ljava/lang/String;)Z
    .registers 4

    const/4 v0, 0x0

    :try_start_1
    invoke-virtual {p0}, Lcn/finch/in1/MainActivity;->getPackageManager()Landroid/content/pm/PackageManager;

    move-result-object v1

    invoke-virtual {v1, p1, v0}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    :try_end_8
    .catch Landroid/content/pm/PackageManager$NameNotFoundException; {:try_start_1 .. :try_end_8} :catch_a

    const/4 p1, 0x1

    return p1

    :catch_a
    return v0
.end method

.method synthetic lambda$onCreate$1$cn-finch-in1-MainActivity(Landroid/view/View;)V
    .registers 2

    invoke-direct {p0}, Lcn/finch/in1/MainActivity;->online()V

    return-void
.end method

.method synthetic lambda$online$2$cn-finch-in1-MainActivity(Landroid/content/DialogInterface;I)V
    .registers 3

    invoke-virtual {p0}, Lcn/finch/in1/MainActivity;->finishAffinity()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/Button;

    invoke-direct {p1, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V

    const-string v0, "\u4e0a\u7ebf"

    invoke-virtual {p1, v0}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V

    invoke-virtual {p0, p1}, Lcn/finch/in1/MainActivity;->setContentView(Landroid/view/View;)V

    new-instance v0, Lcn/finch/in1/MainActivity$$ExternalSyntheticLambda2;

    invoke-direct {v0, p0}, Lcn/finch/in1/MainActivity$$ExternalSyntheticLambda2;-><init>(Lcn/finch/in1/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
