.class final Lcn/finch/dt1/Warn;
.super Ljava/lang/Object;
.source "Warn.java"


# direct methods
.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static synthetic lambda$show$0(Landroid/app/Activity;Landroid/content/DialogInterface;I)V
    .registers 3

    invoke-static {p0}, Lcn/finch/dt1/Out;->go(Landroid/content/Context;)V

    return-void
.end method

.method static show(Landroid/app/Activity;)V
    .registers 3

    new-instance v0, Landroid/app/AlertDialog$Builder;

    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const/high16 v1, 0x7f030000

    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(I)Landroid/app/AlertDialog$Builder;

    const v1, 0x7f030001

    invoke-virtual {p0, v1}, Landroid/app/Activity;->getString(I)Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    new-instance v1, Lcn/finch/dt1/Warn$$ExternalSyntheticLambda0;

    invoke-direct {v1, p0}, Lcn/finch/dt1/Warn$$ExternalSyntheticLambda0;-><init>(Landroid/app/Activity;)V

    const p0, 0x7f030002

    invoke-virtual {v0, p0, v1}, Landroid/app/AlertDialog$Builder;->setPositiveButton(ILandroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;

    return-void
.end method
