.class public Ltown/lamps/days/HomeActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/days/HomeActivity;->setContentView(I)V
    const v0, 0x7f050003
    invoke-virtual {p0, v0}, Ltown/lamps/days/HomeActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    check-cast v1, Landroid/widget/Button;
    const-string v2, "\u53bb\u6dd8\u5b9d\u67e5\u770b\u6d3b\u52a8\u8be6\u60c5"
    invoke-virtual {v1, v2}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V
    const v0, 0x7f050003
    invoke-virtual {p0, v0}, Ltown/lamps/days/HomeActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method
.method public onClick(Landroid/view/View;)V
    .registers 6
    new-instance v0, Landroid/content/Intent;
    const-string v1, "android.intent.action.VIEW"
    const-string v2, "https://huodong.taobao.com/wow/a?pid=mm_2"
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v3
    invoke-direct {v0, v1, v3}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0, v0}, Ltown/lamps/days/HomeActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
