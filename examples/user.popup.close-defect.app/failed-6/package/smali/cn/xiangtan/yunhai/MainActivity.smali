.class public Lcn/xiangtan/yunhai/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method static synthetic lambda$onCreate$2(Landroid/widget/TextView;)V
    .registers 2

    const/4 v0, 0x0
    invoke-virtual {p0, v0}, Landroid/widget/TextView;->setVisibility(I)V

    return-void
.end method


# virtual methods
.method go()V
    .registers 3
    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/xiangtan/yunhai/Home;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcn/xiangtan/yunhai/MainActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcn/xiangtan/yunhai/MainActivity;->finish()V

    return-void
.end method

.method synthetic lambda$onCreate$0$cn-xiangtan-yunhai-MainActivity(Landroid/view/View;)V
    .registers 4
    new-instance p1, Landroid/content/Intent;

    const-string v0, "https://m.yangsan-dian.com/p"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p1, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunhai/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method synthetic lambda$onCreate$1$cn-xiangtan-yunhai-MainActivity(Landroid/view/View;)V
    .registers 2
    invoke-virtual {p0}, Lcn/xiangtan/yunhai/MainActivity;->go()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/FrameLayout;

    invoke-direct {p1, p0}, Landroid/widget/FrameLayout;-><init>(Landroid/content/Context;)V

    new-instance v0, Landroid/widget/ImageView;

    invoke-direct {v0, p0}, Landroid/widget/ImageView;-><init>(Landroid/content/Context;)V

    new-instance v1, Lcn/xiangtan/yunhai/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v1, p0}, Lcn/xiangtan/yunhai/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/xiangtan/yunhai/MainActivity;)V

    invoke-virtual {v0, v1}, Landroid/widget/ImageView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {p1, v0}, Landroid/widget/FrameLayout;->addView(Landroid/view/View;)V

    new-instance v0, Landroid/widget/TextView;

    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    const-string v1, "\u5e7f\u544a"

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    invoke-virtual {p1, v0}, Landroid/widget/FrameLayout;->addView(Landroid/view/View;)V

    new-instance v0, Landroid/widget/TextView;

    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    const-string v1, "\u8df3\u8fc7"

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    const/16 v1, 0x8

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setVisibility(I)V

    new-instance v1, Lcn/xiangtan/yunhai/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v1, p0}, Lcn/xiangtan/yunhai/MainActivity$$ExternalSyntheticLambda1;-><init>(Lcn/xiangtan/yunhai/MainActivity;)V

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {p1, v0}, Landroid/widget/FrameLayout;->addView(Landroid/view/View;)V

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunhai/MainActivity;->setContentView(Landroid/view/View;)V

    new-instance v1, Lcn/xiangtan/yunhai/MainActivity$$ExternalSyntheticLambda2;

    invoke-direct {v1, v0}, Lcn/xiangtan/yunhai/MainActivity$$ExternalSyntheticLambda2;-><init>(Landroid/widget/TextView;)V

    const-wide/16 v2, 0x1388

    invoke-virtual {p1, v1, v2, v3}, Landroid/widget/FrameLayout;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
