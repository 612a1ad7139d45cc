.class public Lcom/example/market/Pages;
.super Ljava/lang/Object;

.field public final c:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/market/Pages;->c:Landroid/content/Context;
    return-void
.end method

.method public setting(Ljava/lang/String;)Ljava/lang/String;
    .locals 1
    iget-object v0, p0, Lcom/example/market/Pages;->c:Landroid/content/Context;
    invoke-static {v0, p1}, Lcom/example/market/Settings;->text(Landroid/content/Context;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
