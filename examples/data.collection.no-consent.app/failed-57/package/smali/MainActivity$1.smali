.class Lcom/lark/c10/MainActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.field final synthetic this$0:Lcom/lark/c10/MainActivity;

.method constructor <init>(Lcom/lark/c10/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/lark/c10/MainActivity$1;->this$0:Lcom/lark/c10/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcom/lark/c10/MainActivity$1;->this$0:Lcom/lark/c10/MainActivity;

    invoke-static {v0}, Lcom/lark/c10/Consent;->get(Landroid/content/Context;)Lcom/lark/c10/Consent;

    move-result-object v0

    invoke-virtual {v0}, Lcom/lark/c10/Consent;->refuse()V

    return-void
.end method
