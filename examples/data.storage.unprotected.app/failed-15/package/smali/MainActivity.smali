.class public Ltown/lamps/stores/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$town-lamps-stores-MainActivity(Landroid/widget/EditText;Landroid/view/View;)V
    .registers 3
    sget-object p2, Ltown/lamps/stores/Store;->INSTANCE:Ltown/lamps/stores/Store;

    invoke-virtual {p1}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object p1

    invoke-virtual {p1}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object p1

    invoke-virtual {p2, p0, p1}, Ltown/lamps/stores/Store;->save(Landroid/content/Context;Ljava/lang/String;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Ltown/lamps/stores/MainActivity;->setContentView(I)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Ltown/lamps/stores/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    check-cast p1, Landroid/widget/EditText;

    const v0, 0x7f030001

    invoke-virtual {p0, v0}, Ltown/lamps/stores/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    new-instance v1, Ltown/lamps/stores/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v1, p0, p1}, Ltown/lamps/stores/MainActivity$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/stores/MainActivity;Landroid/widget/EditText;)V

    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
