.class public Lcom/example/news/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Lcom/example/news/Starting;
    const/4 v1, 0x0
    invoke-direct {v0, p0, v1}, Lcom/example/news/Starting;-><init>(Lcom/example/news/MainActivity;Lkotlin/coroutines/Continuation;)V
    check-cast v0, Lkotlin/jvm/functions/Function1;
    invoke-static {v0, v1}, Lkotlin/coroutines/ContinuationKt;->startCoroutine(Lkotlin/jvm/functions/Function1;Lkotlin/coroutines/Continuation;)V
    return-void
.end method

.method final ask(Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .registers 4
    new-instance v0, Lcom/example/news/Question;
    invoke-direct {v0, p0, p1}, Lcom/example/news/Question;-><init>(Landroid/content/Context;Lkotlin/coroutines/Continuation;)V
    invoke-virtual {v0}, Lcom/example/news/Question;->show()V
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method
