.class public Ltown/lamps/coupon/ClipReader;
.super Ljava/lang/Object;
.implements Ltown/lamps/coupon/Reader;
.field public c:Landroid/content/Context;
.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/coupon/ClipReader;->c:Landroid/content/Context;
    return-void
.end method
.method public read()Ljava/lang/String;
    .registers 9
    iget-object v0, p0, Ltown/lamps/coupon/ClipReader;->c:Landroid/content/Context;
    const-string v1, "clipboard"
    invoke-virtual {v0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v2
    check-cast v2, Landroid/content/ClipboardManager;
    invoke-virtual {v2}, Landroid/content/ClipboardManager;->hasPrimaryClip()Z
    move-result v3
    if-nez v3, :cond_2
    const-string v3, ""
    return-object v3
    :cond_2
    invoke-virtual {v2}, Landroid/content/ClipboardManager;->getPrimaryClip()Landroid/content/ClipData;
    move-result-object v3
    const/4 v4, 0x0
    invoke-virtual {v3, v4}, Landroid/content/ClipData;->getItemAt(I)Landroid/content/ClipData$Item;
    move-result-object v5
    invoke-virtual {v5}, Landroid/content/ClipData$Item;->getText()Ljava/lang/CharSequence;
    move-result-object v6
    if-nez v6, :cond_7
    const-string v7, ""
    goto :goto_8
    :cond_7
    invoke-interface {v6}, Ljava/lang/CharSequence;->toString()Ljava/lang/String;
    move-result-object v7
    :goto_8
    return-object v7
.end method
