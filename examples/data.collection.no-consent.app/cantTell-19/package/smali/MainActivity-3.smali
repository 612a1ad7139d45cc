.class Lcom/example/market/MainActivity$3;
.super Ljava/lang/Object;
.source "MainActivity.java"

.implements Lio/reactivex/functions/Consumer;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/example/market/MainActivity;->report()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.annotation system Ldalvik/annotation/Signature;
    value = {
        "Ljava/lang/Object;",
        "Lio/reactivex/functions/Consumer",
        "<",
        "Ljava/lang/String;",
        ">;"
    }
.end annotation

.field final synthetic this$0:Lcom/example/market/MainActivity;

.method constructor <init>(Lcom/example/market/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/example/market/MainActivity$3;->this$0:Lcom/example/market/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public bridge synthetic accept(Ljava/lang/Object;)V
    .registers 2
    .annotation system Ldalvik/annotation/Throws;
        value = {
            Ljava/lang/Exception;
        }
    .end annotation

    check-cast p1, Ljava/lang/String;

    invoke-virtual {p0, p1}, Lcom/example/market/MainActivity$3;->accept(Ljava/lang/String;)V

    return-void
.end method

.method public accept(Ljava/lang/String;)V
    .registers 3

    iget-object v0, p0, Lcom/example/market/MainActivity$3;->this$0:Lcom/example/market/MainActivity;

    invoke-virtual {v0, p1}, Lcom/example/market/MainActivity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
.end method
