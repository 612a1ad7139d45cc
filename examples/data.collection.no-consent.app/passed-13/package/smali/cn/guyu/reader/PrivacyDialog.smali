.class public Lcn/guyu/reader/PrivacyDialog;
.super Landroid/app/Dialog;

# interfaces
.implements Landroid/view/View$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcn/guyu/reader/PrivacyDialog$OnChoice;
    }
.end annotation


# instance fields
.field private final choice:Lcn/guyu/reader/PrivacyDialog$OnChoice;


# direct methods
.method public constructor <init>(Landroid/content/Context;Lcn/guyu/reader/PrivacyDialog$OnChoice;)V
    .registers 3

    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    iput-object p2, p0, Lcn/guyu/reader/PrivacyDialog;->choice:Lcn/guyu/reader/PrivacyDialog$OnChoice;

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 3

    invoke-virtual {p0}, Lcn/guyu/reader/PrivacyDialog;->dismiss()V

    invoke-virtual {p1}, Landroid/view/View;->getId()I

    move-result v0

    packed-switch v0, :pswitch_data_18

    :goto_a
    return-void

    :pswitch_b
    iget-object v0, p0, Lcn/guyu/reader/PrivacyDialog;->choice:Lcn/guyu/reader/PrivacyDialog$OnChoice;

    invoke-interface {v0}, Lcn/guyu/reader/PrivacyDialog$OnChoice;->onAgree()V

    goto :goto_a

    :pswitch_11
    iget-object v0, p0, Lcn/guyu/reader/PrivacyDialog;->choice:Lcn/guyu/reader/PrivacyDialog$OnChoice;

    invoke-interface {v0}, Lcn/guyu/reader/PrivacyDialog$OnChoice;->onRefuse()V

    goto :goto_a

    nop

    :pswitch_data_18
    .packed-switch 0x7f040000
        :pswitch_b
        :pswitch_11
    .end packed-switch
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcn/guyu/reader/PrivacyDialog;->setContentView(I)V

    const/4 v0, 0x0

    invoke-virtual {p0, v0}, Lcn/guyu/reader/PrivacyDialog;->setCancelable(Z)V

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcn/guyu/reader/PrivacyDialog;->findViewById(I)Landroid/view/View;

    move-result-object v0

    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const v0, 0x7f040001

    invoke-virtual {p0, v0}, Lcn/guyu/reader/PrivacyDialog;->findViewById(I)Landroid/view/View;

    move-result-object v0

    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
