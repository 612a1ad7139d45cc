.class Lcom/lark/c44/MainActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.field final synthetic this$0:Lcom/lark/c44/MainActivity;

.method constructor <init>(Lcom/lark/c44/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/lark/c44/MainActivity$1;->this$0:Lcom/lark/c44/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 3

    sget-object v0, Lcom/lark/c44/St;->NO:Lcom/lark/c44/St;

    sput-object v0, Lcom/lark/c44/Gate;->st:Lcom/lark/c44/St;

    return-void
.end method
