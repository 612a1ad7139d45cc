.class public Lcom/example/market/StartActivity$1;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field public final screen:Lcom/example/market/StartActivity;

.method public constructor <init>(Lcom/example/market/StartActivity;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/market/StartActivity$1;->screen:Lcom/example/market/StartActivity;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 3
    iget-object v0, p0, Lcom/example/market/StartActivity$1;->screen:Lcom/example/market/StartActivity;
    const-class v1, Lcom/example/market/ListActivity;
    new-instance v2, Landroid/content/Intent;
    invoke-direct {v2, v0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {v0, v2}, Lcom/example/market/StartActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
