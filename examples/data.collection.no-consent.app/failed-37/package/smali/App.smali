.class public Lcom/example/news/App;
.super Landroid/app/Application;
.field private final start:Lcom/example/news/Start;

.method public constructor <init>()V
    .registers 2
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    new-instance v0, Lcom/example/news/Start;
    invoke-direct {v0}, Lcom/example/news/Start;-><init>()V
    iput-object v0, p0, Lcom/example/news/App;->start:Lcom/example/news/Start;
    return-void
.end method

.method public onCreate()V
    .registers 6
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    iget-object v0, p0, Lcom/example/news/App;->start:Lcom/example/news/Start;
    iget-object v1, v0, Lcom/example/news/Start;->at:Ljava/lang/String;
    if-nez v1, :begun
    invoke-static {p0}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    const-string v1, "begun"
    iput-object v1, v0, Lcom/example/news/Start;->at:Ljava/lang/String;
    :begun
    return-void
.end method
