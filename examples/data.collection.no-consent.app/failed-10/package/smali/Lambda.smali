.class final Lcom/example/news/App$onCreate$1;
.super Ljava/lang/Object;
.implements Lkotlin/jvm/functions/Function0;

.field final context:Landroid/content/Context;
.method constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/news/App$onCreate$1;->context:Landroid/content/Context;
    return-void
.end method
.method public invoke()Ljava/lang/Object;
    .registers 2
    iget-object v0, p0, Lcom/example/news/App$onCreate$1;->context:Landroid/content/Context;
    invoke-static {v0}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    const/4 v0, 0x0
    return-object v0
.end method
