.class Lcom/lark/c49/Asked;
.super Ljava/lang/Object;

.implements Lcom/lark/c49/Policy;

.field final c:Landroid/content/Context;

.method constructor <init>(Landroid/content/Context;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcom/lark/c49/Asked;->c:Landroid/content/Context;

    return-void
.end method

.method public allows()Z
    .registers 4

    const/4 v2, 0x0

    iget-object v0, p0, Lcom/lark/c49/Asked;->c:Landroid/content/Context;

    const-string v1, "p"

    invoke-virtual {v0, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    const-string v1, "c"

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result v0

    return v0
.end method
