.class public Lorg/snipes/books/MainActivity;
.super Landroid/app/Activity;

# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method synthetic lambda$onCreate$0$org-snipes-books-MainActivity(Landroid/widget/CompoundButton;Z)V
    .registers 4
    invoke-static {p2}, Lorg/snipes/books/Store;->keep(Z)V
    return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const/high16 p1, 0x7f020000
    invoke-virtual {p0, p1}, Lorg/snipes/books/MainActivity;->setContentView(I)V
    const/high16 p1, 0x7f030000
    invoke-virtual {p0, p1}, Lorg/snipes/books/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object p1
    check-cast p1, Landroid/widget/Switch;
    new-instance v0, Lorg/snipes/books/MainActivity$$ExternalSyntheticLambda0;
    invoke-direct {v0, p0}, Lorg/snipes/books/MainActivity$$ExternalSyntheticLambda0;-><init>(Lorg/snipes/books/MainActivity;)V
    invoke-virtual {p1, v0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V
    invoke-static {}, Lorg/snipes/books/Feed;->refresh()V
    return-void
.end method
