.class public Lcom/tern/reader/PageActivity;
.super Landroid/app/Activity;
.source "PageActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/tern/reader/PageActivity;->setContentView(I)V
    new-instance v0, Lcom/tern/reader/Offer;
    invoke-direct {v0}, Lcom/tern/reader/Offer;-><init>()V
    move-object v2, v0

    .line 6
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/tern/reader/PageActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda0;-><init>(Lcom/tern/reader/PageActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 7
    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Lcom/tern/reader/PageActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda1;
    invoke-direct {v1, p0, v2}, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda1;-><init>(Lcom/tern/reader/PageActivity;Lcom/tern/reader/Offer;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 8
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/tern/reader/PageActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda2;
    invoke-direct {v1, p0}, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda2;-><init>(Lcom/tern/reader/PageActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 9
    return-void
.end method

.method private look()V
    .locals 3

    .line 10
    new-instance v0, Landroid/content/Intent;
    const-string v1, "android.intent.action.VIEW"
    const-string v2, "https://www.dunes.example/race"
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    invoke-virtual {p0, v0}, Lcom/tern/reader/PageActivity;->startActivity(Landroid/content/Intent;)V
    return-void
.end method

.method private load(Lcom/tern/reader/Offer;)V
    .locals 4

    .line 11
    new-instance v0, Landroid/app/DownloadManager$Request;
    iget-object v2, p1, Lcom/tern/reader/Offer;->file:Ljava/lang/String;
    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    move-result-object v2
    invoke-direct {v0, v2}, Landroid/app/DownloadManager$Request;-><init>(Landroid/net/Uri;)V
    move-object v3, v0
    iget-object v1, p1, Lcom/tern/reader/Offer;->name:Ljava/lang/String;
    invoke-virtual {v3, v1}, Landroid/app/DownloadManager$Request;->setTitle(Ljava/lang/CharSequence;)Landroid/app/DownloadManager$Request;
    const-string v1, "download"
    invoke-virtual {p0, v1}, Lcom/tern/reader/PageActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/DownloadManager;
    invoke-virtual {v0, v3}, Landroid/app/DownloadManager;->enqueue(Landroid/app/DownloadManager$Request;)J
    return-void
.end method

.method synthetic lambda$onCreate$2(Landroid/view/View;)V
    .locals 0

    .line 8
    invoke-direct {p0}, Lcom/tern/reader/PageActivity;->look()V
    return-void
.end method

.method synthetic lambda$onCreate$1(Lcom/tern/reader/Offer;Landroid/view/View;)V
    .locals 0

    .line 7
    invoke-direct {p0, p1}, Lcom/tern/reader/PageActivity;->load(Lcom/tern/reader/Offer;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 0

    .line 6
    invoke-virtual {p0}, Lcom/tern/reader/PageActivity;->finish()V
    return-void
.end method
