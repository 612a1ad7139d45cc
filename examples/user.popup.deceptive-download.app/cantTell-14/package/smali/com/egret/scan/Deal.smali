.class public Lcom/egret/scan/Deal;
.super Ljava/lang/Object;
.source "Deal.java"

.field static final OFFER:[Ljava/lang/String;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static bring(Landroid/content/Context;)V
    .locals 5

    .line 6
    new-instance v0, Landroid/app/DownloadManager$Request;
    sget-object v2, Lcom/egret/scan/Deal;->OFFER:[Ljava/lang/String;
    const/4 v3, 0x0
    aget-object v2, v2, v3
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v2}, Landroid/app/DownloadManager$Request;-><init>(Landroid/net/Uri;)V
    move-object v4, v0

    .line 7
    const-string v1, "download"
    invoke-virtual {p0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/DownloadManager;
    invoke-virtual {v0, v4}, Landroid/app/DownloadManager;->enqueue(Landroid/app/DownloadManager$Request;)J

    .line 8
    return-void
.end method

.method static constructor <clinit>()V
    .locals 3

    .line 4
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "https://cdn.speedball.example/pkg/ball.apk"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "2.6"
    aput-object v2, v0, v1
    sput-object v0, Lcom/egret/scan/Deal;->OFFER:[Ljava/lang/String;
    return-void
.end method
