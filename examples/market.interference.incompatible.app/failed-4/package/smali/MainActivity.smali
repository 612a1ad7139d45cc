.class public Ltown/lamps/rivals/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$town-lamps-rivals-MainActivity(Landroid/content/DialogInterface;I)V
    .registers 3
    invoke-virtual {p0}, Ltown/lamps/rivals/MainActivity;->finish()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Ltown/lamps/rivals/MainActivity;->setContentView(Landroid/view/View;)V

    invoke-virtual {p0}, Ltown/lamps/rivals/MainActivity;->getPackageManager()Landroid/content/pm/PackageManager;

    move-result-object p1

    invoke-static {p1}, Ltown/lamps/rivals/Compat;->rival(Landroid/content/pm/PackageManager;)Ljava/lang/String;

    move-result-object p1

    if-eqz p1, :cond_34

    new-instance p1, Landroid/app/AlertDialog$Builder;

    invoke-direct {p1, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const-string v0, "\u60a8\u7684\u624b\u673a\u5b89\u88c5\u4e86\u7ade\u4e89\u5bf9\u624b\u7684\u4ea7\u54c1\uff0c\u672c\u5e94\u7528\u65e0\u6cd5\u4f7f\u7528\uff0c\u8bf7\u5148\u5378\u8f7d"

    invoke-virtual {p1, v0}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    const/4 v0, 0x0

    invoke-virtual {p1, v0}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    new-instance v0, Ltown/lamps/rivals/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Ltown/lamps/rivals/MainActivity$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/rivals/MainActivity;)V

    const-string v1, "\u9000\u51fa"

    invoke-virtual {p1, v1, v0}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    invoke-virtual {p1}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;

    return-void

    :cond_34
    new-instance p1, Landroid/widget/Button;

    invoke-direct {p1, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Ltown/lamps/rivals/MainActivity;->setContentView(Landroid/view/View;)V

    return-void
.end method
