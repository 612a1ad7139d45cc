.class public Lcom/example/quill/ScanActivity;
.super Landroid/app/Activity;
.source "ScanActivity.java"

.field private final pages:Ljava/util/Map;

.method public constructor <init>()V
    .locals 1

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    .line 4
    new-instance v0, Ljava/util/HashMap;
    invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
    iput-object v0, p0, Lcom/example/quill/ScanActivity;->pages:Ljava/util/Map;
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 6

    .line 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    .line 7
    iget-object v0, p0, Lcom/example/quill/ScanActivity;->pages:Ljava/util/Map;
    const-string v1, "cn.wps.moffice_eng"
    const/4 v2, 0x1
    invoke-static {v2}, Ljava/lang/Integer;->valueOf(I)Ljava/lang/Integer;
    move-result-object v2
    invoke-interface {v0, v1, v2}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;

    .line 8
    iget-object v0, p0, Lcom/example/quill/ScanActivity;->pages:Ljava/util/Map;
    invoke-virtual {p0}, Lcom/example/quill/ScanActivity;->getCallingPackage()Ljava/lang/String;
    move-result-object v1
    invoke-interface {v0, v1}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Ljava/lang/Integer;
    move-object v5, v0

    .line 9
    move-object v0, p0
    const/4 v1, -0x1
    new-instance v2, Landroid/content/Intent;
    invoke-direct {v2}, Landroid/content/Intent;-><init>()V
    const-string v3, "pages"
    if-nez v5, :L58
    const/16 v4, 0x32
    goto/16 :L62
    :L58
    invoke-virtual {v5}, Ljava/lang/Integer;->intValue()I
    move-result v4
    :L62
    invoke-virtual {v2, v3, v4}, Landroid/content/Intent;->putExtra(Ljava/lang/String;I)Landroid/content/Intent;
    move-result-object v2
    invoke-virtual {v0, v1, v2}, Lcom/example/quill/ScanActivity;->setResult(ILandroid/content/Intent;)V

    .line 10
    invoke-virtual {p0}, Lcom/example/quill/ScanActivity;->finish()V

    .line 11
    return-void
.end method
