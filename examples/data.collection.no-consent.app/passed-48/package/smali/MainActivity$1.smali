.class Lcom/lark/c11/MainActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.field final synthetic this$0:Lcom/lark/c11/MainActivity;

.method constructor <init>(Lcom/lark/c11/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/lark/c11/MainActivity$1;->this$0:Lcom/lark/c11/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 6

    iget-object v0, p0, Lcom/lark/c11/MainActivity$1;->this$0:Lcom/lark/c11/MainActivity;

    new-instance v1, Landroid/content/Intent;

    iget-object v2, p0, Lcom/lark/c11/MainActivity$1;->this$0:Lcom/lark/c11/MainActivity;

    const-class v3, Lcom/lark/c11/HomeActivity;

    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    const-string v2, "agreed"

    const/4 v3, 0x1

    invoke-virtual {v1, v2, v3}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Z)Landroid/content/Intent;

    move-result-object v1

    invoke-virtual {v0, v1}, Lcom/lark/c11/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method
