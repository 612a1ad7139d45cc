.class  Lcom/example/tides/Card$2;
.super Ljava/lang/Object;
.source "Card.java"
.implements Ljava/lang/Runnable;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/tides/Card;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/tides/Card;

.method constructor <init>(Lcom/example/tides/Card;)V
    .locals 0

    .line 15
    iput-object p1, p0, Lcom/example/tides/Card$2;->this$0:Lcom/example/tides/Card;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public run()V
    .locals 3

    .line 15
    iget-object v0, p0, Lcom/example/tides/Card$2;->this$0:Lcom/example/tides/Card;
    invoke-virtual {v0}, Lcom/example/tides/Card;->getContext()Landroid/content/Context;
    move-result-object v0
    const-string v1, "\u53ef\u5728\u201c\u6211\u7684\u201d\u91cc\u627e\u5230\u5e02\u96c6"
    const/4 v2, 0x0
    invoke-static {v0, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;
    move-result-object v0
    invoke-virtual {v0}, Landroid/widget/Toast;->show()V
    return-void
.end method
