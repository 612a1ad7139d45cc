.class Lcom/example/market/MainActivity$2;
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

    iput-object p1, p0, Lcom/example/market/MainActivity$2;->this$0:Lcom/example/market/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 6

    iget-object v0, p0, Lcom/example/market/MainActivity$2;->this$0:Lcom/example/market/MainActivity;

    const-string v1, "privacy"

    const/4 v2, 0x0

    invoke-virtual {v0, v1, v2}, Lcom/example/market/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    const-string v1, "agreed"

    const/4 v2, 0x1

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V

    iget-object v0, p0, Lcom/example/market/MainActivity$2;->this$0:Lcom/example/market/MainActivity;

    invoke-virtual {v0}, Lcom/example/market/MainActivity;->agreed()V

    return-void
.end method
