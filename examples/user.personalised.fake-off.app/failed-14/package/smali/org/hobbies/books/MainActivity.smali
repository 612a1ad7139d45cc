.class public Lorg/hobbies/books/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method static synthetic lambda$onCreate$0(Landroid/widget/Button;Landroid/view/View;)V
    .registers 2

    const/4 p1, 0x0
    invoke-virtual {p0, p1}, Landroid/widget/Button;->setEnabled(Z)V

    const-string p1, "\u5df2\u5173\u95ed\u4e2a\u6027\u5316\u63a8\u8350"

    invoke-virtual {p0, p1}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lorg/hobbies/books/MainActivity;->setContentView(I)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lorg/hobbies/books/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/Button;

    new-instance v0, Lorg/hobbies/books/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p1}, Lorg/hobbies/books/MainActivity$$ExternalSyntheticLambda0;-><init>(Landroid/widget/Button;)V

    invoke-virtual {p1, v0}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-static {}, Lorg/hobbies/books/Net;->load()V

    return-void
.end method
