.class public Lcn/xiangtan/yuncha/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const-string p1, "tea"

    const/4 v0, 0x0

    invoke-virtual {p0, p1, v0}, Lcn/xiangtan/yuncha/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object p1

    const-string v1, "closed"

    invoke-interface {p1, v1, v0}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result p1

    if-eqz p1, :cond_16

    invoke-virtual {p0}, Lcn/xiangtan/yuncha/MainActivity;->finish()V

    return-void

    :cond_16
    invoke-virtual {p0}, Lcn/xiangtan/yuncha/MainActivity;->show()V

    return-void
.end method

.method show()V
    .registers 4

    new-instance v0, Landroid/app/Dialog;

    invoke-direct {v0, p0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    const/high16 v1, 0x7f020000

    invoke-virtual {v0, v1}, Landroid/app/Dialog;->setContentView(I)V

    const/4 v1, 0x0

    invoke-virtual {v0, v1}, Landroid/app/Dialog;->setCancelable(Z)V

    const/high16 v1, 0x7f030000

    invoke-virtual {v0, v1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;

    move-result-object v1

    new-instance v2, Lcn/xiangtan/yuncha/MainActivity$1;

    invoke-direct {v2, p0, v0}, Lcn/xiangtan/yuncha/MainActivity$1;-><init>(Lcn/xiangtan/yuncha/MainActivity;Landroid/app/Dialog;)V

    invoke-virtual {v1, v2}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {v0}, Landroid/app/Dialog;->show()V

    return-void
.end method
