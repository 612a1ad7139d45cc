.class public final Lcom/example/market/App;
.super Landroid/app/Application;
.source "App.java"

.field private final number$delegate:Lkotlin/Lazy;

.method public constructor <init>()V
    .registers 2

    invoke-direct {p0}, Landroid/app/Application;-><init>()V

    new-instance v0, Lcom/example/market/App$number$2;

    invoke-direct {v0, p0}, Lcom/example/market/App$number$2;-><init>(Lcom/example/market/App;)V

    invoke-static {v0}, Lkotlin/LazyKt;->lazy(Lkotlin/jvm/functions/Function0;)Lkotlin/Lazy;

    move-result-object v0

    iput-object v0, p0, Lcom/example/market/App;->number$delegate:Lkotlin/Lazy;

    return-void
.end method

.method public final getNumber()Ljava/lang/String;
    .registers 2

    iget-object v0, p0, Lcom/example/market/App;->number$delegate:Lkotlin/Lazy;

    invoke-interface {v0}, Lkotlin/Lazy;->getValue()Ljava/lang/Object;

    move-result-object v0

    check-cast v0, Ljava/lang/String;

    return-object v0
.end method
