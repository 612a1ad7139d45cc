.class public Lcn/changgeji/jilei/Home;
.super Lcn/changgeji/jilei/BaseAct;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Lcn/changgeji/jilei/BaseAct;-><init>()V

    return-void
.end method


# virtual methods
.method init()V
    .registers 3
    new-instance v0, Lcn/changgeji/jilei/Home$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/changgeji/jilei/Home$$ExternalSyntheticLambda0;-><init>(Lcn/changgeji/jilei/Home;)V

    const/high16 v1, 0x7f030000

    invoke-virtual {p0, v1, v0}, Lcn/changgeji/jilei/Home;->click(ILandroid/view/View$OnClickListener;)V

    return-void
.end method

.method synthetic lambda$init$0$cn-changgeji-jilei-Home(Landroid/view/View;)V
    .registers 2

    const-string p1, "x"
    invoke-virtual {p0, p1}, Lcn/changgeji/jilei/Home;->setTitle(Ljava/lang/CharSequence;)V

    return-void
.end method

.method layout()I
    .registers 2

    const/high16 v0, 0x7f020000

    return v0
.end method
