.class public Lcn/xiangtan/yunlu/AdActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$cn-xiangtan-yunlu-AdActivity(Landroid/view/View;)V
    .registers 4
    new-instance p1, Landroid/content/Intent;

    const-string v0, "https://m.jiedai-qian.com/a"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p1, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunlu/AdActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method public onBackPressed()V
    .registers 1

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunlu/AdActivity;->setContentView(I)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lcn/xiangtan/yunlu/AdActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/xiangtan/yunlu/AdActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/xiangtan/yunlu/AdActivity$$ExternalSyntheticLambda0;-><init>(Lcn/xiangtan/yunlu/AdActivity;)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
