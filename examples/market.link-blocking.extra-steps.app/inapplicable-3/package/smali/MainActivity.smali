.class public Lcn/wrenchat/talk/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/EditText;

    invoke-direct {p1, p0}, Landroid/widget/EditText;-><init>(Landroid/content/Context;)V

    new-instance v0, Lcn/wrenchat/talk/MainActivity$1;

    invoke-direct {v0, p0, p1}, Lcn/wrenchat/talk/MainActivity$1;-><init>(Lcn/wrenchat/talk/MainActivity;Landroid/widget/EditText;)V

    invoke-virtual {p1, v0}, Landroid/widget/EditText;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {p0, p1}, Lcn/wrenchat/talk/MainActivity;->setContentView(Landroid/view/View;)V

    return-void
.end method
