.class Lcom/lark/s37/MainActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.field final synthetic this$0:Lcom/lark/s37/MainActivity;

.field final synthetic val$e:Landroid/widget/EditText;

.method constructor <init>(Lcom/lark/s37/MainActivity;Landroid/widget/EditText;)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcom/lark/s37/MainActivity$1;->this$0:Lcom/lark/s37/MainActivity;

    iput-object p2, p0, Lcom/lark/s37/MainActivity$1;->val$e:Landroid/widget/EditText;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object v0, p0, Lcom/lark/s37/MainActivity$1;->val$e:Landroid/widget/EditText;

    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v0

    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v0

    invoke-virtual {v0}, Ljava/lang/String;->trim()Ljava/lang/String;

    move-result-object v0

    new-instance v1, Ljava/lang/Thread;

    new-instance v2, Lcom/lark/s37/MainActivity$1$1;

    invoke-direct {v2, p0, v0}, Lcom/lark/s37/MainActivity$1$1;-><init>(Lcom/lark/s37/MainActivity$1;Ljava/lang/String;)V

    invoke-direct {v1, v2}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V

    invoke-virtual {v1}, Ljava/lang/Thread;->start()V

    return-void
.end method
