.class public Lcn/qingtu/suiyue/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    const-string v0, "\u5e38\u89c1\u95ee\u9898\uff1aICP\u5907\u6848\u53f7\uff1a\u65e0\u9700\u5728\u6bcf\u4e2a\u9875\u9762\u5c55\u793a\uff0c\u53ef\u5728\u5173\u4e8e\u9875\u67e5\u770b\u3002\u5ba2\u6237\u670d\u52a1\u70ed\u7ebf\u5168\u5929\u5f00\u653e"

    invoke-virtual {p1, v0}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    invoke-virtual {p0, p1}, Lcn/qingtu/suiyue/MainActivity;->setContentView(Landroid/view/View;)V

    return-void
.end method
