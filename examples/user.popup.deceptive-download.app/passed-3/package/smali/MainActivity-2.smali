.class Lcom/example/tools/MainActivity$2;
.super Ljava/lang/Object;
.source "MainActivity.java"

.implements Landroid/content/DialogInterface$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/example/tools/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/tools/MainActivity;

.method constructor <init>(Lcom/example/tools/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/example/tools/MainActivity$2;->this$0:Lcom/example/tools/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Lcom/example/tools/MainActivity$2;->this$0:Lcom/example/tools/MainActivity;

    invoke-static {v0}, Lcom/example/tools/Fetch;->begin(Landroid/content/Context;)V

    return-void
.end method
