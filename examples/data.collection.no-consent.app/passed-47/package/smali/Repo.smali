.class Lcom/lark/c16/Repo;
.super Ljava/lang/Object;

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static load(Landroid/content/Context;)Lcom/lark/c16/Result;
    .registers 4

    const/4 v2, 0x0

    const-string v0, "p"

    invoke-virtual {p0, v0, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    const-string v1, "c"

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result v0

    if-eqz v0, :cond_15

    new-instance v0, Lcom/lark/c16/Result$Granted;

    invoke-direct {v0}, Lcom/lark/c16/Result$Granted;-><init>()V

    :goto_14
    return-object v0

    :cond_15
    new-instance v0, Lcom/lark/c16/Result$Unknown;

    invoke-direct {v0}, Lcom/lark/c16/Result$Unknown;-><init>()V

    goto :goto_14
.end method
