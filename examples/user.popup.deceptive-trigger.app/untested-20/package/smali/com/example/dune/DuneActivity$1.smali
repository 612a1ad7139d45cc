.class  Lcom/example/dune/DuneActivity$1;
.super Landroid/os/Handler;
.source "DuneActivity.java"

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/dune/DuneActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/dune/DuneActivity;

.method constructor <init>(Lcom/example/dune/DuneActivity;Landroid/os/Looper;)V
    .locals 0

    .line 4
    iput-object p1, p0, Lcom/example/dune/DuneActivity$1;->this$0:Lcom/example/dune/DuneActivity;
    invoke-direct {p0, p2}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V
    return-void
.end method

.method public handleMessage(Landroid/os/Message;)V
    .locals 4

    .line 4
    iget-object v0, p0, Lcom/example/dune/DuneActivity$1;->this$0:Lcom/example/dune/DuneActivity;
    new-instance v1, Landroid/content/Intent;
    const-string v2, "android.intent.action.VIEW"
    const-string v3, "https://market.oasis.example/"
    invoke-static {v3}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v3
    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {v0, v1}, Lcom/example/dune/DuneActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
