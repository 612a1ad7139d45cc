.class public Lcn/finch/dt2/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 2

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lcn/finch/dt2/MainActivity;->setContentView(Landroid/view/View;)V

    new-instance p1, Lcn/finch/dt2/NoticeDialog;

    invoke-direct {p1, p0}, Lcn/finch/dt2/NoticeDialog;-><init>(Landroid/content/Context;)V

    invoke-virtual {p1}, Lcn/finch/dt2/NoticeDialog;->show()V

    return-void
.end method
