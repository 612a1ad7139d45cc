.class final Lcom/example/news/Refused;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;
.field final next:Ljava/lang/Runnable;

.method constructor <init>(Ljava/lang/Runnable;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/news/Refused;->next:Ljava/lang/Runnable;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    iget-object v0, p0, Lcom/example/news/Refused;->next:Ljava/lang/Runnable;
    invoke-interface {v0}, Ljava/lang/Runnable;->run()V
    return-void
.end method
