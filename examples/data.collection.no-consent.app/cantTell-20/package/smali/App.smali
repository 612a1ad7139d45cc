.class public Lcom/example/news/App;
.super Landroid/app/Application;
.field private pending:Lcom/example/news/Question;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 6
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-static {p0}, Lcom/example/news/Question;->pending(Landroid/content/Context;)Lcom/example/news/Question;
    move-result-object v0
    iput-object v0, p0, Lcom/example/news/App;->pending:Lcom/example/news/Question;
    iget-object v0, p0, Lcom/example/news/App;->pending:Lcom/example/news/Question;
    if-nez v0, :ask
    invoke-static {p0}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    :ask
    return-void
.end method
