.class public Lcn/qingtu/liuyun/MainActivity;
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

    const-string v0, "\u5173\u4e8e\u6211\u4eec\n\u676d\u5dde\u6d41\u4e91\u76f8\u518c\u6709\u9650\u516c\u53f8\nAPP\u5907\u6848\u53f7\uff1a\u6682\u672a\u53d6\u5f97\uff0c\u529e\u7406\u4e2d"

    invoke-virtual {p1, v0}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    invoke-virtual {p0, p1}, Lcn/qingtu/liuyun/MainActivity;->setContentView(Landroid/view/View;)V

    return-void
.end method
