.class Lcom/example/market/MainActivity$1;
.super Ljava/lang/Object;
.source "MainActivity.java"

.implements Landroid/content/DialogInterface$OnClickListener;

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

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Lcom/example/market/MainActivity$1;->this$0:Lcom/example/market/MainActivity;

    invoke-virtual {v0}, Lcom/example/market/MainActivity;->finish()V

    return-void
.end method
