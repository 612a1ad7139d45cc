.class public Lorg/plovers/books/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$org-plovers-books-MainActivity(Landroid/widget/CompoundButton;Z)V
    .registers 4

    invoke-static {p2}, Lorg/plovers/books/Store;->keep(Z)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lorg/plovers/books/MainActivity;->setContentView(I)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lorg/plovers/books/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/Switch;

    new-instance v0, Lorg/plovers/books/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lorg/plovers/books/MainActivity$$ExternalSyntheticLambda0;-><init>(Lorg/plovers/books/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    invoke-static {}, Lorg/plovers/books/Store;->wanted()Z

    move-result p1

    invoke-static {p1}, Lorg/plovers/books/Net;->load(Z)V

    return-void
.end method
