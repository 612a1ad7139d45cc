.class Lcn/finchaide/app/NoticeDialog;
.super Landroid/app/Dialog;
.source "NoticeDialog.java"


# direct methods
.method constructor <init>(Landroid/content/Context;)V
    .registers 2

    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$cn-finchaide-app-NoticeDialog(Landroid/view/View;)V
    .registers 5

    invoke-virtual {p0}, Lcn/finchaide/app/NoticeDialog;->getContext()Landroid/content/Context;

    move-result-object p1

    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://help.finchaide.cn/storage"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lcn/finchaide/app/NoticeDialog;->setContentView(I)V

    const/high16 p1, 0x7f040000

    invoke-virtual {p0, p1}, Lcn/finchaide/app/NoticeDialog;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/TextView;

    const-string v0, "\u7cfb\u7edf\u901a\u77e5"

    invoke-virtual {p1, v0}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    const p1, 0x7f040001

    invoke-virtual {p0, p1}, Lcn/finchaide/app/NoticeDialog;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/TextView;

    const-string v0, "\u53d1\u73b0\u624b\u673a\u5185\u5b58\u4e0d\u8db3\uff0c\u89c6\u9891\u53ef\u80fd\u65e0\u6cd5\u7f13\u5b58"

    invoke-virtual {p1, v0}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    const p1, 0x7f040002

    invoke-virtual {p0, p1}, Lcn/finchaide/app/NoticeDialog;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/Button;

    const-string v0, "\u67e5\u770b\u600e\u4e48\u6e05\u7406"

    invoke-virtual {p1, v0}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V

    new-instance v0, Lcn/finchaide/app/NoticeDialog$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/finchaide/app/NoticeDialog$$ExternalSyntheticLambda0;-><init>(Lcn/finchaide/app/NoticeDialog;)V

    invoke-virtual {p1, v0}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
