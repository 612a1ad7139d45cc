.class public Lcom/example/news/Consent;
.super Ljava/lang/Object;


.method public static file(Landroid/content/Context;)Ljava/io/File;
    .registers 4
    new-instance v0, Ljava/io/File;
    invoke-virtual {p0}, Landroid/content/Context;->getFilesDir()Ljava/io/File;
    move-result-object v1
    const-string v2, "agreed.flag"
    invoke-direct {v0, v1, v2}, Ljava/io/File;-><init>(Ljava/io/File;Ljava/lang/String;)V
    return-object v0
.end method

.method public static agreed(Landroid/content/Context;)Z
    .registers 2
    invoke-static {p0}, Lcom/example/news/Consent;->file(Landroid/content/Context;)Ljava/io/File;
    move-result-object v0
    invoke-virtual {v0}, Ljava/io/File;->exists()Z
    move-result v0
    return v0
.end method

.method public static agree(Landroid/content/Context;)V
    .registers 2
    invoke-static {p0}, Lcom/example/news/Consent;->file(Landroid/content/Context;)Ljava/io/File;
    move-result-object v0
    invoke-virtual {v0}, Ljava/io/File;->createNewFile()Z
    return-void
.end method
