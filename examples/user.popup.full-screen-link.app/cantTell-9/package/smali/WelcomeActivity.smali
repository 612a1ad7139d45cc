.class public Lcom/example/market/WelcomeActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;

.method public onCreate(Landroid/os/Bundle;)V
    .locals 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/widget/ImageView;
    invoke-direct {v0, p0}, Landroid/widget/ImageView;-><init>(Landroid/content/Context;)V
    const v1, 0x7f020000
    invoke-virtual {v0, v1}, Landroid/widget/ImageView;->setImageResource(I)V
    invoke-virtual {v0, p0}, Landroid/widget/ImageView;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    invoke-virtual {p0, v0}, Lcom/example/market/WelcomeActivity;->setContentView(Landroid/view/View;)V
    new-instance v0, Landroid/os/Handler;
    invoke-direct {v0}, Landroid/os/Handler;-><init>()V
    new-instance v1, Lcom/example/market/Onward;
    const/4 v2, 0x0
    invoke-direct {v1, p0, v2}, Lcom/example/market/Onward;-><init>(Landroid/app/Activity;Ljava/util/zip/GZIPOutputStream;)V
    const-wide/16 v2, 0xbb8
    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 4
    const-string v0, "https://mall.partner-shop.com/sale"
    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    const-string v1, "android.intent.action.VIEW"
    new-instance v2, Landroid/content/Intent;
    invoke-direct {v2, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0, v2}, Lcom/example/market/WelcomeActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
