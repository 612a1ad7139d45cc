.class final Lcom/example/news/Browsing;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field final context:Landroid/content/Context;

.method constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/news/Browsing;->context:Landroid/content/Context;
    return-void
.end method

.method public run()V
    .registers 1
    return-void
.end method
