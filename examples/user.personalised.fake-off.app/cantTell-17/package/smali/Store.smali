.class Lcom/example/music/Store;
.super Ljava/lang/Object;

.field private final context:Landroid/content/Context;

.method constructor <init>(Landroid/content/Context;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcom/example/music/Store;->context:Landroid/content/Context;

    return-void
.end method

.method choices()Landroid/content/SharedPreferences;
    .registers 4

    iget-object v0, p0, Lcom/example/music/Store;->context:Landroid/content/Context;

    const-string v1, "settings"

    const/4 v2, 0x0

    invoke-virtual {v0, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    return-object v0
.end method

.method heard()Landroid/content/SharedPreferences;
    .registers 4

    iget-object v0, p0, Lcom/example/music/Store;->context:Landroid/content/Context;

    const-string v1, "heard"

    const/4 v2, 0x0

    invoke-virtual {v0, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    return-object v0
.end method
