.class Lcom/example/market/MainActivity$1;
.super Ljava/lang/Object;
.source "MainActivity.java"

.implements Landroid/os/MessageQueue$IdleHandler;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/example/market/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/market/MainActivity;

.method constructor <init>(Lcom/example/market/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/example/market/MainActivity$1;->this$0:Lcom/example/market/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public queueIdle()Z
    .registers 4

    iget-object v0, p0, Lcom/example/market/MainActivity$1;->this$0:Lcom/example/market/MainActivity;

    iget-object v1, p0, Lcom/example/market/MainActivity$1;->this$0:Lcom/example/market/MainActivity;

    invoke-virtual {v1}, Lcom/example/market/MainActivity;->getContentResolver()Landroid/content/ContentResolver;

    move-result-object v1

    const-string v2, "android_id"

    invoke-static {v1, v2}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Lcom/example/market/MainActivity;->setTitle(Ljava/lang/CharSequence;)V

    const/4 v0, 0x0

    return v0
.end method
