.class public Lcn/tianshi/mao/AdView;
.super Landroid/widget/FrameLayout;


# instance fields
.field final skip:Landroid/widget/TextView;


# direct methods
.method constructor <init>(Landroid/content/Context;Ljava/lang/Runnable;)V
    .registers 5
    invoke-direct {p0, p1}, Landroid/widget/FrameLayout;-><init>(Landroid/content/Context;)V

    new-instance v0, Landroid/widget/ImageView;

    invoke-direct {v0, p1}, Landroid/widget/ImageView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, v0}, Lcn/tianshi/mao/AdView;->addView(Landroid/view/View;)V

    new-instance v1, Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda1;

    invoke-direct {v1, p1}, Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda1;-><init>(Landroid/content/Context;)V

    invoke-virtual {v0, v1}, Landroid/widget/ImageView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    new-instance v0, Landroid/widget/TextView;

    invoke-direct {v0, p1}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    const-string v1, "\u5e7f\u544a"

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    invoke-virtual {p0, v0}, Lcn/tianshi/mao/AdView;->addView(Landroid/view/View;)V

    new-instance v0, Landroid/widget/TextView;

    invoke-direct {v0, p1}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    iput-object v0, p0, Lcn/tianshi/mao/AdView;->skip:Landroid/widget/TextView;

    const-string p1, "\u8df3\u8fc7"

    invoke-virtual {v0, p1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    const/4 p1, 0x4

    invoke-virtual {v0, p1}, Landroid/widget/TextView;->setVisibility(I)V

    new-instance p1, Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda2;

    invoke-direct {p1, p2}, Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda2;-><init>(Ljava/lang/Runnable;)V

    invoke-virtual {v0, p1}, Landroid/widget/TextView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {p0, v0}, Lcn/tianshi/mao/AdView;->addView(Landroid/view/View;)V

    return-void
.end method

.method static synthetic lambda$new$0(Landroid/content/Context;Landroid/view/View;)V
    .registers 4
    new-instance p1, Landroid/content/Intent;

    const-string v0, "https://m.jiedai-qian.com/a"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p1, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, p1}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method static synthetic lambda$new$1(Ljava/lang/Runnable;Landroid/view/View;)V
    .registers 2
    invoke-interface {p0}, Ljava/lang/Runnable;->run()V

    return-void
.end method


# virtual methods
.method begin()V
    .registers 4
    new-instance v0, Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda0;-><init>(Lcn/tianshi/mao/AdView;)V

    const-wide/16 v1, 0x1388

    invoke-virtual {p0, v0, v1, v2}, Lcn/tianshi/mao/AdView;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method

.method synthetic lambda$begin$2$cn-tianshi-mao-AdView()V
    .registers 3
    iget-object v0, p0, Lcn/tianshi/mao/AdView;->skip:Landroid/widget/TextView;

    const/4 v1, 0x0

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setVisibility(I)V

    return-void
.end method
