.class public Lcom/example/shop/Continue;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field private handler:Landroid/webkit/SslErrorHandler;
.method public constructor <init>(Landroid/webkit/SslErrorHandler;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/shop/Continue;->handler:Landroid/webkit/SslErrorHandler;
    return-void
.end method
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    iget-object v0, p0, Lcom/example/shop/Continue;->handler:Landroid/webkit/SslErrorHandler;
    invoke-virtual {v0}, Landroid/webkit/SslErrorHandler;->proceed()V
    return-void
.end method
