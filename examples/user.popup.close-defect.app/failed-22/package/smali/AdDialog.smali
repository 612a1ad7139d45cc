.class public Lcom/cookbook/daily/AdDialog;
.super Landroid/app/Dialog;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>(Landroid/content/Context;)V
.registers 4
invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
.registers 5
invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
const v0, 0x7f020000
invoke-virtual {p0, v0}, Landroid/app/Dialog;->setContentView(I)V
const v0, 0x7f030001
invoke-virtual {p0, v0}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;
move-result-object v0
invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
return-void
.end method
.method public onClick(Landroid/view/View;)V
.registers 7
invoke-virtual {p0}, Landroid/app/Dialog;->getContext()Landroid/content/Context;
move-result-object v3
new-instance v0, Landroid/content/Intent;
const-class v1, Lcom/cookbook/daily/WebActivity;
invoke-direct {v0, v3, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
const-string v1, "url"
const-string v2, "https://c.adunion-click.com/land?id=99"
invoke-virtual {v0, v1, v2}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
invoke-virtual {v3, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
invoke-virtual {p0}, Landroid/app/Dialog;->dismiss()V
return-void
.end method
