.class public Lcom/example/news/Question;
.super Landroid/app/AlertDialog;
.implements Landroid/content/DialogInterface$OnClickListener;
.field final answer:Lkotlin/coroutines/Continuation;

.method constructor <init>(Landroid/content/Context;Lkotlin/coroutines/Continuation;)V
    .registers 5
    invoke-direct {p0, p1}, Landroid/app/AlertDialog;-><init>(Landroid/content/Context;)V
    iput-object p2, p0, Lcom/example/news/Question;->answer:Lkotlin/coroutines/Continuation;
    const/4 v0, -0x1
    const-string v1, "同意"
    invoke-virtual {p0, v0, v1, p0}, Lcom/example/news/Question;->setButton(ILjava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 5
    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    iget-object v1, p0, Lcom/example/news/Question;->answer:Lkotlin/coroutines/Continuation;
    invoke-interface {v1, v0}, Lkotlin/coroutines/Continuation;->resumeWith(Ljava/lang/Object;)V
    return-void
.end method
