.class public Lcn/xiaopeng/ruler/Offer;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field private final screen:Landroid/app/Activity;
.field private final address:Ljava/lang/String;

.method constructor <init>(Landroid/app/Activity;Ljava/lang/String;)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/xiaopeng/ruler/Offer;->screen:Landroid/app/Activity;
    iput-object p2, p0, Lcn/xiaopeng/ruler/Offer;->address:Ljava/lang/String;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 6
    invoke-interface {p1}, Landroid/content/DialogInterface;->cancel()V
    iget-object v0, p0, Lcn/xiaopeng/ruler/Offer;->screen:Landroid/app/Activity;
    const-string v1, "download"
    invoke-virtual {v0, v1}, Landroid/app/Activity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/DownloadManager;
    iget-object v1, p0, Lcn/xiaopeng/ruler/Offer;->address:Ljava/lang/String;
    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v1
    new-instance v2, Landroid/app/DownloadManager$Request;
    invoke-direct {v2, v1}, Landroid/app/DownloadManager$Request;-><init>(Landroid/net/Uri;)V
    invoke-virtual {v0, v2}, Landroid/app/DownloadManager;->enqueue(Landroid/app/DownloadManager$Request;)J
    return-void
.end method
