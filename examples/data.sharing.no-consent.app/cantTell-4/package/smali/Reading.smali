.class final Lcom/example/news/Reading;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field final context:Landroid/content/Context;

.method constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/news/Reading;->context:Landroid/content/Context;
    return-void
.end method

.method public run()V
    .registers 2
    iget-object v0, p0, Lcom/example/news/Reading;->context:Landroid/content/Context;
    invoke-static {v0}, Lcom/qq/e/comm/managers/GDTAdSdk;->init(Landroid/content/Context;)V
    return-void
.end method
