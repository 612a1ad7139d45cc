.class public Lcn/xiangtan/yunzhu/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$cn-xiangtan-yunzhu-MainActivity()V
    .registers 3
    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/xiangtan/yunzhu/AdActivity;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcn/xiangtan/yunzhu/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunzhu/MainActivity;->setContentView(Landroid/view/View;)V

    new-instance p1, Landroid/os/Handler;

    invoke-direct {p1}, Landroid/os/Handler;-><init>()V

    new-instance v0, Lcn/xiangtan/yunzhu/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/xiangtan/yunzhu/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/xiangtan/yunzhu/MainActivity;)V

    const-wide/16 v1, 0xbb8

    invoke-virtual {p1, v0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
