.class  Lcom/example/kites/KitesActivity$2;
.super Ljava/lang/Object;
.source "KitesActivity.java"
.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/kites/KitesActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/kites/KitesActivity;

.method constructor <init>(Lcom/example/kites/KitesActivity;)V
    .locals 0

    .line 8
    iput-object p1, p0, Lcom/example/kites/KitesActivity$2;->this$0:Lcom/example/kites/KitesActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 4

    .line 8
    iget-object v0, p0, Lcom/example/kites/KitesActivity$2;->this$0:Lcom/example/kites/KitesActivity;
    new-instance v1, Landroid/content/Intent;
    const-string v2, "android.intent.action.VIEW"
    const-string v3, "market://details?id=com.example.surfing"
    invoke-static {v3}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v3
    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {v0, v1}, Lcom/example/kites/KitesActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
