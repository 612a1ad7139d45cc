.class public Lcom/example/news/Config;
.super Ljava/lang/Object;
.field public static server:Ljava/lang/String;

.method public static load(Landroid/content/Intent;)V
    .registers 2
    const-string v0, "server"
    invoke-virtual {p0, v0}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    sput-object v0, Lcom/example/news/Config;->server:Ljava/lang/String;
    return-void
.end method
