.class public Lcn/tianshi/zi/MainActivity;
.super Landroid/app/Activity;

# interfaces
.implements Lcn/tianshi/zi/Loader$Done;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method public done()V
    .registers 3

    const v0, 0x7f030001
    invoke-virtual {p0, v0}, Lcn/tianshi/zi/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    const/4 v1, 0x0

    invoke-virtual {v0, v1}, Landroid/view/View;->setVisibility(I)V

    return-void
.end method

.method go()V
    .registers 3
    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/tianshi/zi/Home;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcn/tianshi/zi/MainActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcn/tianshi/zi/MainActivity;->finish()V

    return-void
.end method

.method synthetic lambda$onCreate$0$cn-tianshi-zi-MainActivity(Landroid/view/View;)V
    .registers 2
    invoke-virtual {p0}, Lcn/tianshi/zi/MainActivity;->go()V

    return-void
.end method

.method synthetic lambda$onCreate$1$cn-tianshi-zi-MainActivity(Landroid/view/View;)V
    .registers 4
    new-instance p1, Landroid/content/Intent;

    const-string v0, "https://m.jiedai-qian.com/a"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p1, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, p1}, Lcn/tianshi/zi/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/tianshi/zi/MainActivity;->setContentView(I)V

    const p1, 0x7f030001

    invoke-virtual {p0, p1}, Lcn/tianshi/zi/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/tianshi/zi/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/tianshi/zi/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/tianshi/zi/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lcn/tianshi/zi/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/tianshi/zi/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v0, p0}, Lcn/tianshi/zi/MainActivity$$ExternalSyntheticLambda1;-><init>(Lcn/tianshi/zi/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    new-instance p1, Lcn/tianshi/zi/Loader;

    invoke-direct {p1, p0}, Lcn/tianshi/zi/Loader;-><init>(Lcn/tianshi/zi/Loader$Done;)V

    invoke-virtual {p1}, Lcn/tianshi/zi/Loader;->begin()V

    return-void
.end method
