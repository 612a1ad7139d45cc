.class Lcom/lark/c16/MainActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.field final synthetic this$0:Lcom/lark/c16/MainActivity;

.method constructor <init>(Lcom/lark/c16/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/lark/c16/MainActivity$1;->this$0:Lcom/lark/c16/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object v0, p0, Lcom/lark/c16/MainActivity$1;->this$0:Lcom/lark/c16/MainActivity;

    const-string v1, "p"

    const/4 v2, 0x0

    invoke-virtual {v0, v1, v2}, Lcom/lark/c16/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    const-string v1, "c"

    const/4 v2, 0x1

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V

    iget-object v0, p0, Lcom/lark/c16/MainActivity$1;->this$0:Lcom/lark/c16/MainActivity;

    iget-object v1, p0, Lcom/lark/c16/MainActivity$1;->this$0:Lcom/lark/c16/MainActivity;

    invoke-virtual {v1}, Lcom/lark/c16/MainActivity;->getContentResolver()Landroid/content/ContentResolver;

    move-result-object v1

    const-string v2, "android_id"

    invoke-static {v1, v2}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Lcom/lark/c16/MainActivity;->send(Ljava/lang/String;)V

    return-void
.end method
