.class public Lcom/egret/reader/Fetch;
.super Ljava/lang/Object;
.source "Fetch.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static bring(Landroid/content/Context;)V
    .locals 4

    .line 5
    new-instance v0, Landroid/app/DownloadManager$Request;
    const-string v2, "https://dl.duckgames.example/dragon/latest.apk"
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v2}, Landroid/app/DownloadManager$Request;-><init>(Landroid/net/Uri;)V
    move-object v3, v0

    .line 6
    const-string v1, "download"
    invoke-virtual {p0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/DownloadManager;
    invoke-virtual {v0, v3}, Landroid/app/DownloadManager;->enqueue(Landroid/app/DownloadManager$Request;)J

    .line 7
    return-void
.end method
