.class public Lcn/changgeji/dianji/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$cn-changgeji-dianji-MainActivity(Landroid/view/View;)V
    .registers 3
    new-instance p1, Landroid/content/Intent;

    const-class v0, Lcn/changgeji/dianji/Cover;

    invoke-direct {p1, p0, v0}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, p1}, Lcn/changgeji/dianji/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    const-string v0, "\u9996\u9875"

    invoke-virtual {p1, v0}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    new-instance v0, Lcn/changgeji/dianji/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/changgeji/dianji/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/changgeji/dianji/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/widget/TextView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {p0, p1}, Lcn/changgeji/dianji/MainActivity;->setContentView(Landroid/view/View;)V

    return-void
.end method
