.class public abstract Lcn/shuqian/wu/BaseAct;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected click(ILandroid/view/View$OnClickListener;)V
    .registers 3
    invoke-virtual {p0, p1}, Lcn/shuqian/wu/BaseAct;->findViewById(I)Landroid/view/View;

    move-result-object p1

    if-eqz p1, :cond_9

    invoke-virtual {p1, p2}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    :cond_9
    return-void
.end method

.method protected abstract init()V
.end method

.method protected abstract layout()I
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 2
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    invoke-virtual {p0}, Lcn/shuqian/wu/BaseAct;->layout()I

    move-result p1

    invoke-virtual {p0, p1}, Lcn/shuqian/wu/BaseAct;->setContentView(I)V

    invoke-virtual {p0}, Lcn/shuqian/wu/BaseAct;->init()V

    return-void
.end method
