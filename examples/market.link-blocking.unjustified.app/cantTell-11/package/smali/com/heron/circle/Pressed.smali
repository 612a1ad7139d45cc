.class public Lcom/heron/circle/Pressed;
.super Ljava/lang/Object;
.source "Pressed.java"
.implements Landroid/view/View$OnClickListener;

.field private static final COPIED:Ljava/util/List;

.field private final a:Landroid/app/Activity;

.field private final to:Ljava/lang/String;

.method constructor <init>(Landroid/app/Activity;Ljava/lang/String;)V
    .locals 0

    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/circle/Pressed;->a:Landroid/app/Activity;
    iput-object p2, p0, Lcom/heron/circle/Pressed;->to:Ljava/lang/String;
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 6

    .line 6
    iget-object v0, p0, Lcom/heron/circle/Pressed;->to:Ljava/lang/String;
    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v0
    invoke-virtual {v0}, Landroid/net/Uri;->getHost()Ljava/lang/String;
    move-result-object v5

    .line 7
    if-eqz v5, :L59
    sget-object v0, Lcom/heron/circle/Pressed;->COPIED:Ljava/util/List;
    const-string v2, "^www\\."
    const-string v3, ""
    invoke-virtual {v5, v2, v3}, Ljava/lang/String;->replaceFirst(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v1
    invoke-interface {v0, v1}, Ljava/util/List;->contains(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L59
    iget-object v0, p0, Lcom/heron/circle/Pressed;->a:Landroid/app/Activity;
    const-string v1, "clipboard"
    invoke-virtual {v0, v1}, Landroid/app/Activity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/content/ClipboardManager;
    const-string v1, "link"
    iget-object v2, p0, Lcom/heron/circle/Pressed;->to:Ljava/lang/String;
    invoke-static {v1, v2}, Landroid/content/ClipData;->newPlainText(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Landroid/content/ClipData;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/content/ClipboardManager;->setPrimaryClip(Landroid/content/ClipData;)V
    return-void
    :L59

    .line 8
    iget-object v0, p0, Lcom/heron/circle/Pressed;->a:Landroid/app/Activity;
    new-instance v1, Landroid/content/Intent;
    iget-object v3, p0, Lcom/heron/circle/Pressed;->a:Landroid/app/Activity;
    const-class v4, Lcom/heron/circle/PageActivity;
    invoke-direct {v1, v3, v4}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v2, "to"
    iget-object v3, p0, Lcom/heron/circle/Pressed;->to:Ljava/lang/String;
    invoke-virtual {v1, v2, v3}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V

    .line 9
    return-void
.end method

.method static constructor <clinit>()V
    .locals 3

    .line 4
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "egret.com"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "ibis.com"
    aput-object v2, v0, v1
    invoke-static {v0}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;
    move-result-object v0
    sput-object v0, Lcom/heron/circle/Pressed;->COPIED:Ljava/util/List;
    return-void
.end method
