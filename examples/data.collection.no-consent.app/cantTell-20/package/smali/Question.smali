.class public Lcom/example/news/Question;
.super Ljava/lang/Object;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static pending(Landroid/content/Context;)Lcom/example/news/Question;
    .registers 5
    const-string v0, "privacy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v2, "agreed"
    invoke-interface {v0, v2, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :new
    const/4 v0, 0x0
    return-object v0
    :new
    new-instance v0, Lcom/example/news/Question;
    invoke-direct {v0}, Lcom/example/news/Question;-><init>()V
    return-object v0
.end method
