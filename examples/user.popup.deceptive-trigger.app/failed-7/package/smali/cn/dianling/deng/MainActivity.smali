.class public Lcn/dianling/deng/MainActivity;
.super Landroid/app/Activity;


# instance fields
.field m:Lcn/dianling/deng/Mover;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 2
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lcn/dianling/deng/MainActivity;->setContentView(Landroid/view/View;)V

    new-instance p1, Lcn/dianling/deng/Mover;

    invoke-direct {p1, p0}, Lcn/dianling/deng/Mover;-><init>(Landroid/app/Activity;)V

    iput-object p1, p0, Lcn/dianling/deng/MainActivity;->m:Lcn/dianling/deng/Mover;

    return-void
.end method

.method protected onResume()V
    .registers 2
    invoke-super {p0}, Landroid/app/Activity;->onResume()V

    iget-object v0, p0, Lcn/dianling/deng/MainActivity;->m:Lcn/dianling/deng/Mover;

    invoke-virtual {v0}, Lcn/dianling/deng/Mover;->start()V

    return-void
.end method
