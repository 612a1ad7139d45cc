.class public Lorg/harriers/books/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$org-harriers-books-MainActivity(Landroid/widget/CompoundButton;Z)V
    .registers 3
    invoke-static {p2}, Lorg/harriers/books/Net;->load(Z)V

    if-nez p2, :cond_8

    invoke-virtual {p0}, Lorg/harriers/books/MainActivity;->stop()V

    :cond_8
    return-void
.end method

.method synthetic lambda$stop$1$org-harriers-books-MainActivity(Landroid/content/DialogInterface;I)V
    .registers 3
    invoke-virtual {p0}, Lorg/harriers/books/MainActivity;->finish()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lorg/harriers/books/MainActivity;->setContentView(I)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lorg/harriers/books/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/Switch;

    new-instance v0, Lorg/harriers/books/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v0, p0}, Lorg/harriers/books/MainActivity$$ExternalSyntheticLambda1;-><init>(Lorg/harriers/books/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    const/4 p1, 0x1

    invoke-static {p1}, Lorg/harriers/books/Net;->load(Z)V

    return-void
.end method

.method stop()V
    .registers 4
    new-instance v0, Landroid/app/AlertDialog$Builder;

    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const-string v1, "\u5173\u95ed\u63a8\u8350\u540e\uff0c\u5c71\u6d77\u5c06\u65e0\u6cd5\u4e3a\u60a8\u63d0\u4f9b\u670d\u52a1\uff0c\u5373\u5c06\u9000\u51fa"

    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    new-instance v1, Lorg/harriers/books/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v1, p0}, Lorg/harriers/books/MainActivity$$ExternalSyntheticLambda0;-><init>(Lorg/harriers/books/MainActivity;)V

    const-string v2, "\u9000\u51fa"

    invoke-virtual {v0, v2, v1}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;

    return-void
.end method
