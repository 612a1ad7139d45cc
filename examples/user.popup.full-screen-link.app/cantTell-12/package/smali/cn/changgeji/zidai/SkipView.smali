.class public Lcn/changgeji/zidai/SkipView;
.super Landroid/view/View;


# direct methods
.method public constructor <init>(Landroid/content/Context;Landroid/util/AttributeSet;)V
    .registers 3
    invoke-direct {p0, p1}, Landroid/view/View;-><init>(Landroid/content/Context;)V

    new-instance p2, Lcn/changgeji/zidai/SkipView$$ExternalSyntheticLambda0;

    invoke-direct {p2, p1}, Lcn/changgeji/zidai/SkipView$$ExternalSyntheticLambda0;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p2}, Lcn/changgeji/zidai/SkipView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method

.method static synthetic lambda$new$0(Landroid/content/Context;Landroid/view/View;)V
    .registers 2
    check-cast p0, Landroid/app/Activity;

    invoke-virtual {p0}, Landroid/app/Activity;->finish()V

    return-void
.end method
