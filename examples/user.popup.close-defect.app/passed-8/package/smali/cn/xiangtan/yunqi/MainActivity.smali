.class public Lcn/xiangtan/yunqi/MainActivity;
.super Landroid/app/Activity;


# instance fields
.field left:I


# direct methods
.method public constructor <init>()V
    .registers 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    const/4 v0, 0x5

    iput v0, p0, Lcn/xiangtan/yunqi/MainActivity;->left:I

    return-void
.end method


# virtual methods
.method count(Ljava/lang/String;)V
    .registers 2
    invoke-virtual {p0, p1}, Lcn/xiangtan/yunqi/MainActivity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
.end method

.method go()V
    .registers 3
    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/xiangtan/yunqi/Home;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcn/xiangtan/yunqi/MainActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcn/xiangtan/yunqi/MainActivity;->finish()V

    return-void
.end method

.method synthetic lambda$onCreate$0$cn-xiangtan-yunqi-MainActivity(Landroid/view/View;)V
    .registers 2
    iget p1, p0, Lcn/xiangtan/yunqi/MainActivity;->left:I

    if-lez p1, :cond_9

    const-string p1, "skipped_early"

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunqi/MainActivity;->count(Ljava/lang/String;)V

    :cond_9
    invoke-virtual {p0}, Lcn/xiangtan/yunqi/MainActivity;->go()V

    return-void
.end method

.method synthetic lambda$onCreate$1$cn-xiangtan-yunqi-MainActivity(Landroid/view/View;)V
    .registers 4
    new-instance p1, Landroid/content/Intent;

    const-string v0, "https://m.yangsan-dian.com/p"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p1, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunqi/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 9
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunqi/MainActivity;->setContentView(I)V

    const p1, 0x7f030001

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunqi/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/xiangtan/yunqi/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/xiangtan/yunqi/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/xiangtan/yunqi/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunqi/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/xiangtan/yunqi/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v0, p0}, Lcn/xiangtan/yunqi/MainActivity$$ExternalSyntheticLambda1;-><init>(Lcn/xiangtan/yunqi/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    new-instance p1, Lcn/xiangtan/yunqi/MainActivity$1;

    const-wide/16 v3, 0x1388

    const-wide/16 v5, 0x3e8

    move-object v1, p1

    move-object v2, p0

    invoke-direct/range {v1 .. v6}, Lcn/xiangtan/yunqi/MainActivity$1;-><init>(Lcn/xiangtan/yunqi/MainActivity;JJ)V

    invoke-virtual {p1}, Lcn/xiangtan/yunqi/MainActivity$1;->start()Landroid/os/CountDownTimer;

    return-void
.end method
