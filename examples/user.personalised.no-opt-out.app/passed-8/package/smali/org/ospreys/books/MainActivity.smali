.class public Lorg/ospreys/books/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$org-ospreys-books-MainActivity(Landroid/widget/CompoundButton;Z)V
    .registers 3
    invoke-static {p2}, Lorg/ospreys/books/Net;->load(Z)V

    if-nez p2, :cond_8

    invoke-virtual {p0}, Lorg/ospreys/books/MainActivity;->stop()V

    :cond_8
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lorg/ospreys/books/MainActivity;->setContentView(I)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lorg/ospreys/books/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/Switch;

    new-instance v0, Lorg/ospreys/books/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lorg/ospreys/books/MainActivity$$ExternalSyntheticLambda0;-><init>(Lorg/ospreys/books/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    const/4 p1, 0x1

    invoke-static {p1}, Lorg/ospreys/books/Net;->load(Z)V

    return-void
.end method

.method stop()V
    .registers 4
    new-instance v0, Landroid/app/AlertDialog$Builder;

    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const-string v1, "\u5173\u95ed\u63a8\u8350\u540e\uff0c\u731c\u4f60\u559c\u6b22\u9891\u9053\u5c06\u65e0\u6cd5\u4e3a\u60a8\u63d0\u4f9b\u670d\u52a1\uff0c\u5176\u4ed6\u9891\u9053\u7167\u5e38\u89c2\u770b\u3002"

    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    const-string v1, "\u597d\u7684"

    const/4 v2, 0x0

    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;

    return-void
.end method
