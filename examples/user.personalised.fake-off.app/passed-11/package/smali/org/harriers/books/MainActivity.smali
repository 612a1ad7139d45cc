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
    .registers 4
    sput-boolean p2, Lorg/harriers/books/App;->on:Z

    const-string p1, "c"

    const/4 v0, 0x0

    invoke-virtual {p0, p1, v0}, Lorg/harriers/books/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object p1

    invoke-interface {p1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object p1

    const-string v0, "tuijian"

    invoke-interface {p1, v0, p2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object p1

    invoke-interface {p1}, Landroid/content/SharedPreferences$Editor;->apply()V

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

    new-instance v0, Lorg/harriers/books/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lorg/harriers/books/MainActivity$$ExternalSyntheticLambda0;-><init>(Lorg/harriers/books/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    sget-boolean p1, Lorg/harriers/books/App;->on:Z

    invoke-static {p1}, Lorg/harriers/books/Net;->load(Z)V

    return-void
.end method
