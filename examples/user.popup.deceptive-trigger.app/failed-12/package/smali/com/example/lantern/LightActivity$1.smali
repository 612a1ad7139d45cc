.class  Lcom/example/lantern/LightActivity$1;
.super Ljava/lang/Object;
.source "LightActivity.java"
.implements Landroid/content/DialogInterface$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/lantern/LightActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/lantern/LightActivity;

.method constructor <init>(Lcom/example/lantern/LightActivity;)V
    .locals 0

    .line 4
    iput-object p1, p0, Lcom/example/lantern/LightActivity$1;->this$0:Lcom/example/lantern/LightActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 4

    .line 4
    iget-object v0, p0, Lcom/example/lantern/LightActivity$1;->this$0:Lcom/example/lantern/LightActivity;
    new-instance v1, Landroid/content/Intent;
    const-string v2, "android.intent.action.VIEW"
    const-string v3, "https://www.meadowgames.cn/play"
    invoke-static {v3}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v3
    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {v0, v1}, Lcom/example/lantern/LightActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
