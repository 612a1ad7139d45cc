.class public Lcn/tianshi/mao/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method go()V
    .registers 3
    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/tianshi/mao/Home;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcn/tianshi/mao/MainActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcn/tianshi/mao/MainActivity;->finish()V

    return-void
.end method

.method synthetic lambda$onCreate$0$cn-tianshi-mao-MainActivity()V
    .registers 1
    invoke-virtual {p0}, Lcn/tianshi/mao/MainActivity;->go()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Lcn/tianshi/mao/AdView;

    new-instance v0, Lcn/tianshi/mao/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/tianshi/mao/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/tianshi/mao/MainActivity;)V

    invoke-direct {p1, p0, v0}, Lcn/tianshi/mao/AdView;-><init>(Landroid/content/Context;Ljava/lang/Runnable;)V

    invoke-virtual {p0, p1}, Lcn/tianshi/mao/MainActivity;->setContentView(Landroid/view/View;)V

    invoke-virtual {p1}, Lcn/tianshi/mao/AdView;->begin()V

    return-void
.end method
