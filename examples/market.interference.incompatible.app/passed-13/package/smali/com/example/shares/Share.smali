.class public Lcom/example/shares/Share;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field private final screen:Landroid/app/Activity;

.field private final name:Ljava/lang/String;

.method constructor <init>(Landroid/app/Activity;Ljava/lang/String;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/shares/Share;->screen:Landroid/app/Activity;
    iput-object p2, p0, Lcom/example/shares/Share;->name:Ljava/lang/String;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 4
    iget-object v0, p0, Lcom/example/shares/Share;->screen:Landroid/app/Activity;
    new-instance v1, Landroid/content/Intent;
    const-string v3, "android.intent.action.SEND"
    invoke-direct {v1, v3}, Landroid/content/Intent;-><init>(Ljava/lang/String;)V
    iget-object v2, p0, Lcom/example/shares/Share;->name:Ljava/lang/String;
    invoke-virtual {v1, v2}, Landroid/content/Intent;->setPackage(Ljava/lang/String;)Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
