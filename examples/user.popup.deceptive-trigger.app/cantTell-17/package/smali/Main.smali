.class public Lcom/cookbook/daily/Main;
.super Landroid/app/Activity;
.implements Lcom/cookbook/daily/ShakeCallback;

.method public constructor <init>()V
.registers 1
invoke-direct {p0}, Landroid/app/Activity;-><init>()V
return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
.registers 6
invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
const v0, 0x7f020000
invoke-virtual {p0, v0}, Lcom/cookbook/daily/Main;->setContentView(I)V
new-instance v0, Lcom/cookbook/daily/ShakeHelper;
invoke-direct {v0, p0, p0}, Lcom/cookbook/daily/ShakeHelper;-><init>(Landroid/content/Context;Lcom/cookbook/daily/ShakeCallback;)V
return-void
.end method
.method public onShake()V
.registers 5
const-string v1, "https://pick.recipes-of-day.com/random"
invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
move-result-object v1
new-instance v0, Landroid/content/Intent;
const-string v2, "android.intent.action.VIEW"
invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
invoke-virtual {p0, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
return-void
.end method
