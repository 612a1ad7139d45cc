.class Lcom/lark/c22/MainActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.field final synthetic this$0:Lcom/lark/c22/MainActivity;

.field final synthetic val$d:Lcom/lark/c22/Db;

.method constructor <init>(Lcom/lark/c22/MainActivity;Lcom/lark/c22/Db;)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcom/lark/c22/MainActivity$1;->this$0:Lcom/lark/c22/MainActivity;

    iput-object p2, p0, Lcom/lark/c22/MainActivity$1;->val$d:Lcom/lark/c22/Db;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcom/lark/c22/MainActivity$1;->val$d:Lcom/lark/c22/Db;

    invoke-virtual {v0}, Lcom/lark/c22/Db;->refuse()V

    return-void
.end method
