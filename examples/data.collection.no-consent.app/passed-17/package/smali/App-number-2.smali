.class final Lcom/example/market/App$number$2;
.super Ljava/lang/Object;
.source "App$number$2.java"

.implements Lkotlin/jvm/functions/Function0;

.annotation system Ldalvik/annotation/Signature;
    value = {
        "Ljava/lang/Object;",
        "Lkotlin/jvm/functions/Function0",
        "<",
        "Ljava/lang/String;",
        ">;"
    }
.end annotation

.field final app:Lcom/example/market/App;

.method constructor <init>(Lcom/example/market/App;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcom/example/market/App$number$2;->app:Lcom/example/market/App;

    return-void
.end method

.method public bridge synthetic invoke()Ljava/lang/Object;
    .registers 2

    invoke-virtual {p0}, Lcom/example/market/App$number$2;->invoke()Ljava/lang/String;

    move-result-object v0

    return-object v0
.end method

.method public final invoke()Ljava/lang/String;
    .registers 3

    iget-object v0, p0, Lcom/example/market/App$number$2;->app:Lcom/example/market/App;

    invoke-virtual {v0}, Lcom/example/market/App;->getContentResolver()Landroid/content/ContentResolver;

    move-result-object v0

    const-string v1, "android_id"

    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;

    move-result-object v0

    return-object v0
.end method
