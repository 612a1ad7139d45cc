.class public Lcn/xiangtan/caipu/Main;
.super Landroid/app/Activity;
.source "Main.java"


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

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/xiangtan/caipu/Main;->setContentView(I)V

    new-instance p1, Lcn/xiangtan/caipu/Sale;

    invoke-direct {p1, p0}, Lcn/xiangtan/caipu/Sale;-><init>(Landroid/content/Context;)V

    invoke-virtual {p1}, Lcn/xiangtan/caipu/Sale;->show()V

    return-void
.end method
