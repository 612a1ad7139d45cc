.class  Lcom/example/jetty/JettyActivity$1;
.super Landroid/text/style/ClickableSpan;
.source "JettyActivity.java"

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/jetty/JettyActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic val$address:Ljava/lang/String;

.field final synthetic this$0:Lcom/example/jetty/JettyActivity;

.method constructor <init>(Lcom/example/jetty/JettyActivity;Ljava/lang/String;)V
    .locals 0

    .line 13
    iput-object p1, p0, Lcom/example/jetty/JettyActivity$1;->this$0:Lcom/example/jetty/JettyActivity;
    iput-object p2, p0, Lcom/example/jetty/JettyActivity$1;->val$address:Ljava/lang/String;
    invoke-direct {p0}, Landroid/text/style/ClickableSpan;-><init>()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 4

    .line 13
    iget-object v0, p0, Lcom/example/jetty/JettyActivity$1;->this$0:Lcom/example/jetty/JettyActivity;
    new-instance v1, Landroid/content/Intent;
    const-string v2, "android.intent.action.VIEW"
    iget-object v3, p0, Lcom/example/jetty/JettyActivity$1;->val$address:Ljava/lang/String;
    invoke-static {v3}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v3
    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {v0, v1}, Lcom/example/jetty/JettyActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method
