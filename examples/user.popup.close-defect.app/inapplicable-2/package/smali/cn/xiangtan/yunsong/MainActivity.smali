.class public Lcn/xiangtan/yunsong/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method static synthetic lambda$onCreate$1(Landroid/app/Dialog;)V
    .registers 1
    invoke-virtual {p0}, Landroid/app/Dialog;->dismiss()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$cn-xiangtan-yunsong-MainActivity(Landroid/view/View;)V
    .registers 4
    new-instance p1, Landroid/content/Intent;

    const-string v0, "https://m.jiedai-qian.com/a"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p1, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunsong/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunsong/MainActivity;->setContentView(Landroid/view/View;)V

    new-instance p1, Landroid/app/Dialog;

    invoke-direct {p1, p0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p1, v0}, Landroid/app/Dialog;->setContentView(I)V

    const/4 v0, 0x0

    invoke-virtual {p1, v0}, Landroid/app/Dialog;->setCancelable(Z)V

    const/high16 v0, 0x7f030000

    invoke-virtual {p1, v0}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;

    move-result-object v0

    new-instance v1, Lcn/xiangtan/yunsong/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v1, p0}, Lcn/xiangtan/yunsong/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/xiangtan/yunsong/MainActivity;)V

    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {p1}, Landroid/app/Dialog;->show()V

    new-instance v0, Landroid/os/Handler;

    invoke-direct {v0}, Landroid/os/Handler;-><init>()V

    new-instance v1, Lcn/xiangtan/yunsong/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v1, p1}, Lcn/xiangtan/yunsong/MainActivity$$ExternalSyntheticLambda1;-><init>(Landroid/app/Dialog;)V

    const-wide/16 v2, 0xbb8

    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
