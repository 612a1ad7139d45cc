.class final Lcom/example/news/Starting;
.super Lkotlin/coroutines/jvm/internal/SuspendLambda;
.implements Lkotlin/jvm/functions/Function1;
.field label:I
.field final screen:Lcom/example/news/MainActivity;

.method constructor <init>(Lcom/example/news/MainActivity;Lkotlin/coroutines/Continuation;)V
    .registers 4
    iput-object p1, p0, Lcom/example/news/Starting;->screen:Lcom/example/news/MainActivity;
    const/4 v0, 0x1
    invoke-direct {p0, v0, p2}, Lkotlin/coroutines/jvm/internal/SuspendLambda;-><init>(ILkotlin/coroutines/Continuation;)V
    return-void
.end method

.method public final invoke(Ljava/lang/Object;)Ljava/lang/Object;
    .registers 4
    new-instance v0, Lcom/example/news/Starting;
    iget-object v1, p0, Lcom/example/news/Starting;->screen:Lcom/example/news/MainActivity;
    check-cast p1, Lkotlin/coroutines/Continuation;
    invoke-direct {v0, v1, p1}, Lcom/example/news/Starting;-><init>(Lcom/example/news/MainActivity;Lkotlin/coroutines/Continuation;)V
    sget-object v1, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    invoke-virtual {v0, v1}, Lcom/example/news/Starting;->invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method

.method public final invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
    .registers 5
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v0
    iget v1, p0, Lcom/example/news/Starting;->label:I
    packed-switch v1, :states
    new-instance v0, Ljava/lang/IllegalStateException;
    invoke-direct {v0}, Ljava/lang/IllegalStateException;-><init>()V
    throw v0
    :first
    iget-object v1, p0, Lcom/example/news/Starting;->screen:Lcom/example/news/MainActivity;

    const/4 v2, 0x1
    iput v2, p0, Lcom/example/news/Starting;->label:I
    invoke-virtual {v1, p0}, Lcom/example/news/MainActivity;->ask(Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    move-result-object v1
    if-ne v1, v0, :done
    return-object v0
    :done
    iget-object v1, p0, Lcom/example/news/Starting;->screen:Lcom/example/news/MainActivity;
    invoke-static {v1}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    return-object v0
    :states
    .packed-switch 0x0
        :first
        :done
    .end packed-switch
.end method
