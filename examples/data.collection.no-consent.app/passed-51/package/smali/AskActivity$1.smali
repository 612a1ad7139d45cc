.class Lcom/lark/c20/AskActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.field final synthetic this$0:Lcom/lark/c20/AskActivity;

.method constructor <init>(Lcom/lark/c20/AskActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/lark/c20/AskActivity$1;->this$0:Lcom/lark/c20/AskActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object v0, p0, Lcom/lark/c20/AskActivity$1;->this$0:Lcom/lark/c20/AskActivity;

    const-string v1, "p"

    const/4 v2, 0x0

    invoke-virtual {v0, v1, v2}, Lcom/lark/c20/AskActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    const-string v1, "c"

    const/4 v2, 0x1

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V

    return-void
.end method
