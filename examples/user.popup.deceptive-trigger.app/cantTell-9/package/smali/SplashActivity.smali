.class public Lcom/example/browser/SplashActivity;
.super Landroid/app/Activity;
.source "SplashActivity.java"

.implements Lcom/example/browser/Shake$Told;

.field private shake:Lcom/example/browser/Shake;

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method public moved()V
    .registers 3

    new-instance v0, Landroid/content/Intent;

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {v0, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;)V

    const-string v1, "https://adnet-partner.cn/click?place=1"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    invoke-virtual {v0, v1}, Landroid/content/Intent;->setData(Landroid/net/Uri;)Landroid/content/Intent;

    invoke-virtual {p0, v0}, Lcom/example/browser/SplashActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance v0, Landroid/widget/ImageView;

    invoke-direct {v0, p0}, Landroid/widget/ImageView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, v0}, Lcom/example/browser/SplashActivity;->setContentView(Landroid/view/View;)V

    new-instance v0, Lcom/example/browser/Shake;

    invoke-direct {v0, p0}, Lcom/example/browser/Shake;-><init>(Landroid/content/Context;)V

    iput-object v0, p0, Lcom/example/browser/SplashActivity;->shake:Lcom/example/browser/Shake;

    iget-object v0, p0, Lcom/example/browser/SplashActivity;->shake:Lcom/example/browser/Shake;

    invoke-virtual {v0, p0}, Lcom/example/browser/Shake;->tell(Lcom/example/browser/Shake$Told;)V

    return-void
.end method

.method protected onPause()V
    .registers 2

    invoke-super {p0}, Landroid/app/Activity;->onPause()V

    iget-object v0, p0, Lcom/example/browser/SplashActivity;->shake:Lcom/example/browser/Shake;

    invoke-virtual {v0}, Lcom/example/browser/Shake;->end()V

    return-void
.end method

.method protected onResume()V
    .registers 2

    invoke-super {p0}, Landroid/app/Activity;->onResume()V

    iget-object v0, p0, Lcom/example/browser/SplashActivity;->shake:Lcom/example/browser/Shake;

    invoke-virtual {v0}, Lcom/example/browser/Shake;->begin()V

    return-void
.end method
