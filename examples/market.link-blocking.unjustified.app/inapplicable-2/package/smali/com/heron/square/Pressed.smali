.class public Lcom/heron/square/Pressed;
.super Ljava/lang/Object;
.source "Pressed.java"
.implements Landroid/view/View$OnClickListener;

.field private final a:Landroid/app/Activity;

.field private final to:Ljava/lang/String;

.method constructor <init>(Landroid/app/Activity;Ljava/lang/String;)V
    .locals 0

    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/square/Pressed;->a:Landroid/app/Activity;
    iput-object p2, p0, Lcom/heron/square/Pressed;->to:Ljava/lang/String;
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 6

    .line 6
    iget-object v0, p0, Lcom/heron/square/Pressed;->to:Ljava/lang/String;
    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v5

    .line 7
    if-nez v5, :L40
    iget-object v0, p0, Lcom/heron/square/Pressed;->a:Landroid/app/Activity;
    const-string v1, "clipboard"
    invoke-virtual {v0, v1}, Landroid/app/Activity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/content/ClipboardManager;
    const-string v1, "link"
    iget-object v2, p0, Lcom/heron/square/Pressed;->to:Ljava/lang/String;
    invoke-static {v1, v2}, Landroid/content/ClipData;->newPlainText(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Landroid/content/ClipData;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/content/ClipboardManager;->setPrimaryClip(Landroid/content/ClipData;)V
    return-void
    :L40

    .line 8
    iget-object v0, p0, Lcom/heron/square/Pressed;->a:Landroid/app/Activity;
    new-instance v1, Landroid/content/Intent;
    iget-object v3, p0, Lcom/heron/square/Pressed;->a:Landroid/app/Activity;
    const-class v4, Lcom/heron/square/PageActivity;
    invoke-direct {v1, v3, v4}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v2, "to"
    iget-object v3, p0, Lcom/heron/square/Pressed;->to:Ljava/lang/String;
    invoke-virtual {v1, v2, v3}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V

    .line 9
    return-void
.end method
