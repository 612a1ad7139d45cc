.class Lcom/example/market/MainActivity$5;
.super Ljava/lang/Object;
.source "MainActivity.java"

.implements Lio/reactivex/ObservableOnSubscribe;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/example/market/MainActivity;->report()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/market/MainActivity;

.method constructor <init>(Lcom/example/market/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/example/market/MainActivity$5;->this$0:Lcom/example/market/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public subscribe(Lio/reactivex/ObservableEmitter;)V
    .registers 3

    iget-object v0, p0, Lcom/example/market/MainActivity$5;->this$0:Lcom/example/market/MainActivity;

    iput-object p1, v0, Lcom/example/market/MainActivity;->agreeing:Lio/reactivex/ObservableEmitter;

    return-void
.end method
