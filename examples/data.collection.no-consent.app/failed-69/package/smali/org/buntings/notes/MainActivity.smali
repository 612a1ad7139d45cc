.class public Lorg/buntings/notes/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lorg/buntings/notes/MainActivity;->setContentView(Landroid/view/View;)V

    const-string p1, "s"

    const/4 v0, 0x0

    invoke-virtual {p0, p1, v0}, Lorg/buntings/notes/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object p1

    const-string v1, "ok"

    invoke-interface {p1, v1, v0}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result p1

    if-nez p1, :cond_2d

    new-instance p1, Lorg/buntings/notes/Ask;

    new-instance v1, Lorg/buntings/notes/R1;

    invoke-direct {v1, p0, v0}, Lorg/buntings/notes/R1;-><init>(Lorg/buntings/notes/MainActivity;I)V

    new-instance v0, Lorg/buntings/notes/R1;

    const/4 v2, 0x1

    invoke-direct {v0, p0, v2}, Lorg/buntings/notes/R1;-><init>(Lorg/buntings/notes/MainActivity;I)V

    invoke-direct {p1, p0, v1, v0}, Lorg/buntings/notes/Ask;-><init>(Landroid/app/Activity;Lorg/buntings/notes/R1;Lorg/buntings/notes/R1;)V

    invoke-virtual {p1}, Lorg/buntings/notes/Ask;->show()V

    :cond_2d
    return-void
.end method
