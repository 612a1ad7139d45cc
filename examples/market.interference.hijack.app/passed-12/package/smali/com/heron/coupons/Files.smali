.class public Lcom/heron/coupons/Files;
.super Ljava/lang/Object;
.source "Files.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static text(Landroid/content/Context;Ljava/lang/String;)Ljava/lang/String;
    .locals 8
    :L0

    .line 5
    invoke-virtual {p0}, Landroid/content/Context;->getAssets()Landroid/content/res/AssetManager;
    move-result-object v0
    invoke-virtual {v0, p1}, Landroid/content/res/AssetManager;->open(Ljava/lang/String;)Ljava/io/InputStream;
    move-result-object v3
    :L9
    new-instance v0, Ljava/io/ByteArrayOutputStream;
    invoke-direct {v0}, Ljava/io/ByteArrayOutputStream;-><init>()V
    move-object v4, v0
    const/16 v0, 0x200
    new-array v5, v0, [B
    :L24
    invoke-virtual {v3, v5}, Ljava/io/InputStream;->read([B)I
    move-result v0
    move v6, v0
    if-lez v0, :L48
    :L36
    const/4 v2, 0x0
    invoke-virtual {v4, v5, v2, v6}, Ljava/io/ByteArrayOutputStream;->write([BII)V
    goto/16 :L24
    :L48
    const-string v1, "UTF-8"
    invoke-virtual {v4, v1}, Ljava/io/ByteArrayOutputStream;->toString(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v7
    :te_56
    .catch Ljava/lang/Throwable; {:L9 .. :te_56} :L67
    :L56
    if-eqz v3, :L64
    :L60
    invoke-virtual {v3}, Ljava/io/InputStream;->close()V
    :te_64
    .catch Ljava/io/IOException; {:L0 .. :te_64} :L89
    :L64
    return-object v7
    :L67
    move-exception v4
    if-eqz v3, :L87
    :L72
    invoke-virtual {v3}, Ljava/io/InputStream;->close()V
    :te_76
    .catch Ljava/lang/Throwable; {:L72 .. :te_76} :L79
    :L76
    goto/16 :L87
    :L79
    move-exception v5
    invoke-virtual {v4, v5}, Ljava/lang/Throwable;->addSuppressed(Ljava/lang/Throwable;)V
    :L87
    throw v4
    :te_89
    .catch Ljava/io/IOException; {:L67 .. :te_89} :L89
    :L89
    move-exception v3
    const-string v0, ""
    return-object v0
.end method
