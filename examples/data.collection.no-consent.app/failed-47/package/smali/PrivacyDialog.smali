.class public Ltown/lamps/fragments/PrivacyDialog;
.super Landroid/app/DialogFragment;


# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Ltown/lamps/fragments/PrivacyDialog$Listener;
    }
.end annotation


# instance fields
.field l:Ltown/lamps/fragments/PrivacyDialog$Listener;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/DialogFragment;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreateDialog$0$town-lamps-fragments-PrivacyDialog(Landroid/content/DialogInterface;I)V
    .registers 3
    iget-object p1, p0, Ltown/lamps/fragments/PrivacyDialog;->l:Ltown/lamps/fragments/PrivacyDialog$Listener;

    invoke-interface {p1}, Ltown/lamps/fragments/PrivacyDialog$Listener;->onAgree()V

    return-void
.end method

.method synthetic lambda$onCreateDialog$1$town-lamps-fragments-PrivacyDialog(Landroid/content/DialogInterface;I)V
    .registers 3
    iget-object p1, p0, Ltown/lamps/fragments/PrivacyDialog;->l:Ltown/lamps/fragments/PrivacyDialog$Listener;

    invoke-interface {p1}, Ltown/lamps/fragments/PrivacyDialog$Listener;->onRefuse()V

    return-void
.end method

.method public onCreateDialog(Landroid/os/Bundle;)Landroid/app/Dialog;
    .registers 4

    const/4 p1, 0x0
    invoke-virtual {p0, p1}, Ltown/lamps/fragments/PrivacyDialog;->setCancelable(Z)V

    new-instance p1, Landroid/app/AlertDialog$Builder;

    invoke-virtual {p0}, Ltown/lamps/fragments/PrivacyDialog;->getActivity()Landroid/app/Activity;

    move-result-object v0

    invoke-direct {p1, v0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const-string v0, "\u9690\u79c1\u653f\u7b56"

    invoke-virtual {p1, v0}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    const-string v0, "\u8bf7\u9605\u8bfb\u5e76\u540c\u610f\u9690\u79c1\u653f\u7b56"

    invoke-virtual {p1, v0}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    new-instance v0, Ltown/lamps/fragments/PrivacyDialog$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Ltown/lamps/fragments/PrivacyDialog$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/fragments/PrivacyDialog;)V

    const-string v1, "\u540c\u610f\u5e76\u7ee7\u7eed"

    invoke-virtual {p1, v1, v0}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    new-instance v0, Ltown/lamps/fragments/PrivacyDialog$$ExternalSyntheticLambda1;

    invoke-direct {v0, p0}, Ltown/lamps/fragments/PrivacyDialog$$ExternalSyntheticLambda1;-><init>(Ltown/lamps/fragments/PrivacyDialog;)V

    const-string v1, "\u4e0d\u540c\u610f"

    invoke-virtual {p1, v1, v0}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    invoke-virtual {p1}, Landroid/app/AlertDialog$Builder;->create()Landroid/app/AlertDialog;

    move-result-object p1

    return-object p1
.end method

.method with(Ltown/lamps/fragments/PrivacyDialog$Listener;)Ltown/lamps/fragments/PrivacyDialog;
    .registers 2
    iput-object p1, p0, Ltown/lamps/fragments/PrivacyDialog;->l:Ltown/lamps/fragments/PrivacyDialog$Listener;

    return-object p0
.end method
