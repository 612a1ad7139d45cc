.class Lcom/lark/c21/MainActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.field final synthetic this$0:Lcom/lark/c21/MainActivity;

.field final synthetic val$d:Lcom/lark/c21/Db;

.method constructor <init>(Lcom/lark/c21/MainActivity;Lcom/lark/c21/Db;)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcom/lark/c21/MainActivity$1;->this$0:Lcom/lark/c21/MainActivity;

    iput-object p2, p0, Lcom/lark/c21/MainActivity$1;->val$d:Lcom/lark/c21/Db;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object v0, p0, Lcom/lark/c21/MainActivity$1;->val$d:Lcom/lark/c21/Db;

    invoke-virtual {v0}, Lcom/lark/c21/Db;->agree()V

    iget-object v0, p0, Lcom/lark/c21/MainActivity$1;->this$0:Lcom/lark/c21/MainActivity;

    iget-object v1, p0, Lcom/lark/c21/MainActivity$1;->this$0:Lcom/lark/c21/MainActivity;

    invoke-virtual {v1}, Lcom/lark/c21/MainActivity;->getContentResolver()Landroid/content/ContentResolver;

    move-result-object v1

    const-string v2, "android_id"

    invoke-static {v1, v2}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Lcom/lark/c21/MainActivity;->send(Ljava/lang/String;)V

    return-void
.end method
