.class public Lcn/finchaide/app/MainActivity;
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

    invoke-virtual {p0, p1}, Lcn/finchaide/app/MainActivity;->setContentView(Landroid/view/View;)V

    new-instance p1, Lcn/finchaide/app/NoticeDialog;

    invoke-direct {p1, p0}, Lcn/finchaide/app/NoticeDialog;-><init>(Landroid/content/Context;)V

    invoke-virtual {p1}, Lcn/finchaide/app/NoticeDialog;->show()V

    return-void
.end method
