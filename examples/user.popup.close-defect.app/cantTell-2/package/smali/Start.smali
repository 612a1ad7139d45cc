.class public Lcn/xiangtan/caipu/Start;
.super Landroid/app/Activity;
.source "Start.java"


# instance fields
.field skip:Landroid/widget/TextView;


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 9

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/xiangtan/caipu/Start;->setContentView(I)V

    const p1, 0x7f040001

    invoke-virtual {p0, p1}, Lcn/xiangtan/caipu/Start;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/TextView;

    iput-object p1, p0, Lcn/xiangtan/caipu/Start;->skip:Landroid/widget/TextView;

    new-instance v0, Lcn/xiangtan/caipu/Start$1;

    invoke-direct {v0, p0}, Lcn/xiangtan/caipu/Start$1;-><init>(Lcn/xiangtan/caipu/Start;)V

    invoke-virtual {p1, v0}, Landroid/widget/TextView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const/high16 p1, 0x7f040000

    invoke-virtual {p0, p1}, Lcn/xiangtan/caipu/Start;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/xiangtan/caipu/Start$2;

    invoke-direct {v0, p0}, Lcn/xiangtan/caipu/Start$2;-><init>(Lcn/xiangtan/caipu/Start;)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    new-instance p1, Lcn/xiangtan/caipu/Start$3;

    const-wide/16 v3, 0x3a98

    const-wide/16 v5, 0x3e8

    move-object v1, p1

    move-object v2, p0

    invoke-direct/range {v1 .. v6}, Lcn/xiangtan/caipu/Start$3;-><init>(Lcn/xiangtan/caipu/Start;JJ)V

    invoke-virtual {p1}, Lcn/xiangtan/caipu/Start$3;->start()Landroid/os/CountDownTimer;

    return-void
.end method
