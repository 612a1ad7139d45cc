.class public Lorg/martins/notes/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method go()V
    .registers 2

    const/4 v0, 0x1
    invoke-static {p0, v0}, Lcom/baidu/mobstat/StatService;->setAuthorizedState(Landroid/content/Context;Z)V

    invoke-static {p0}, Lcom/baidu/mobstat/StatService;->start(Landroid/content/Context;)V

    return-void
.end method

.method synthetic lambda$onCreate$0$org-martins-notes-MainActivity(Landroid/content/DialogInterface;I)V
    .registers 4

    const-string p1, "s"

    const/4 p2, 0x0
    invoke-virtual {p0, p1, p2}, Lorg/martins/notes/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object p1

    invoke-interface {p1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object p1

    const-string p2, "ok"

    const/4 v0, 0x1

    invoke-interface {p1, p2, v0}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object p1

    invoke-interface {p1}, Landroid/content/SharedPreferences$Editor;->apply()V

    invoke-virtual {p0}, Lorg/martins/notes/MainActivity;->go()V

    return-void
.end method

.method synthetic lambda$onCreate$1$org-martins-notes-MainActivity(Landroid/content/DialogInterface;I)V
    .registers 3
    invoke-virtual {p0}, Lorg/martins/notes/MainActivity;->finish()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lorg/martins/notes/MainActivity;->setContentView(Landroid/view/View;)V

    const-string p1, "s"

    const/4 v0, 0x0

    invoke-virtual {p0, p1, v0}, Lorg/martins/notes/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object p1

    const-string v1, "ok"

    invoke-interface {p1, v1, v0}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result p1

    if-eqz p1, :cond_1e

    invoke-virtual {p0}, Lorg/martins/notes/MainActivity;->go()V

    goto :goto_42

    :cond_1e
    new-instance p1, Landroid/app/AlertDialog$Builder;

    invoke-direct {p1, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const-string v0, "\u8bf7\u9605\u8bfb\u9690\u79c1\u653f\u7b56"

    invoke-virtual {p1, v0}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    new-instance v0, Lorg/martins/notes/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lorg/martins/notes/MainActivity$$ExternalSyntheticLambda0;-><init>(Lorg/martins/notes/MainActivity;)V

    const-string v1, "\u540c\u610f"

    invoke-virtual {p1, v1, v0}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    new-instance v0, Lorg/martins/notes/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v0, p0}, Lorg/martins/notes/MainActivity$$ExternalSyntheticLambda1;-><init>(Lorg/martins/notes/MainActivity;)V

    const-string v1, "\u4e0d\u540c\u610f"

    invoke-virtual {p1, v1, v0}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object p1

    invoke-virtual {p1}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;

    :goto_42
    return-void
.end method
