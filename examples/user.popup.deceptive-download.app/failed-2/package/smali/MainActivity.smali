.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->setContentView(I)V
    const v0, 0x7f040002
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v0, 0x7f040003
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method private store()V
    .registers 4
    new-instance v0, Landroid/content/Intent;
    const-string v1, "android.intent.action.VIEW"
    const-string v2, "market://details?id=cn.orchardgame.android"
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 4
    invoke-direct {p0}, Lcn/readexample/app/MainActivity;->store()V
    invoke-virtual {p0}, Lcn/readexample/app/MainActivity;->finish()V
    return-void
.end method
