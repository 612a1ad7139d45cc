.class public Lcom/example/chats/Links;
.super Ljava/lang/Object;

.field private final context:Landroid/content/Context;

.method constructor <init>(Landroid/content/Context;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/chats/Links;->context:Landroid/content/Context;
    return-void
.end method

.method  open(Ljava/lang/String;)V
    .locals 3
    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    invoke-static {v0}, Lcom/example/chats/Kinds;->of(Landroid/net/Uri;)I
    move-result v0
    const/4 v1, 0x2
    if-ne v0, v1, :L27
    iget-object v0, p0, Lcom/example/chats/Links;->context:Landroid/content/Context;
    const-string v1, "\u6682\u65f6\u6253\u4e0d\u5f00"
    const/4 v2, 0x1
    invoke-static {v0, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;
    move-result-object v0
    invoke-virtual {v0}, Landroid/widget/Toast;->show()V
    goto/16 :L35
    :L27
    iget-object v0, p0, Lcom/example/chats/Links;->context:Landroid/content/Context;
    invoke-static {v0, p1}, Lcom/example/chats/PageActivity;->start(Landroid/content/Context;Ljava/lang/String;)V
    :L35
    return-void
.end method
