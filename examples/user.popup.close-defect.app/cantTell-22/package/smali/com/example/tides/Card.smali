.class public Lcom/example/tides/Card;
.super Landroid/app/Dialog;
.source "Card.java"
.implements Landroid/view/View$OnClickListener;

.method constructor <init>(Landroid/content/Context;)V
    .locals 0

    .line 4
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 6
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/example/tides/Card;->setContentView(I)V

    .line 7
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/example/tides/Card;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/example/tides/Card;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 8
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 4

    .line 10
    invoke-virtual {p0}, Lcom/example/tides/Card;->dismiss()V

    .line 11
    new-instance v0, Landroid/app/DownloadManager$Request;
    const-string v2, "https://files.charts.example/charts-2.apk"
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v2}, Landroid/app/DownloadManager$Request;-><init>(Landroid/net/Uri;)V
    move-object v3, v0

    .line 12
    invoke-virtual {p0}, Lcom/example/tides/Card;->getContext()Landroid/content/Context;
    move-result-object v0
    const-string v1, "download"
    invoke-virtual {v0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/DownloadManager;
    invoke-virtual {v0, v3}, Landroid/app/DownloadManager;->enqueue(Landroid/app/DownloadManager$Request;)J

    .line 13
    return-void
.end method
