.class public Lcom/cookbook/daily/Main;
.super Landroid/app/Activity;

.method public constructor <init>()V
.registers 1
invoke-direct {p0}, Landroid/app/Activity;-><init>()V
return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
.registers 6
invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
new-instance v0, Lcom/cookbook/daily/AdDialog;
invoke-direct {v0, p0}, Lcom/cookbook/daily/AdDialog;-><init>(Landroid/content/Context;)V
invoke-virtual {v0}, Landroid/app/Dialog;->show()V
return-void
.end method
