.class public Lcom/heron/parcel/Book;
.super Ljava/lang/Object;
.source "Book.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static add(Ljava/lang/String;)V
    .locals 9
    :L0

    .line 4
    new-instance v0, Ljava/io/FileWriter;
    new-instance v2, Ljava/io/File;
    invoke-static {}, Landroid/os/Environment;->getExternalStorageDirectory()Ljava/io/File;
    move-result-object v4
    const-string v5, "senders.txt"
    invoke-direct {v2, v4, v5}, Ljava/io/File;-><init>(Ljava/io/File;Ljava/lang/String;)V
    const/4 v3, 0x1
    invoke-direct {v0, v2, v3}, Ljava/io/FileWriter;-><init>(Ljava/io/File;Z)V
    move-object v6, v0
    :L21
    invoke-virtual {v6, p0}, Ljava/io/FileWriter;->write(Ljava/lang/String;)V
    :te_26
    .catch Ljava/lang/Throwable; {:L21 .. :te_26} :L33
    :L26
    invoke-virtual {v6}, Ljava/io/FileWriter;->close()V
    goto/16 :L49
    :L33
    move-exception v7
    :L34
    invoke-virtual {v6}, Ljava/io/FileWriter;->close()V
    :te_38
    .catch Ljava/lang/Throwable; {:L34 .. :te_38} :L41
    :L38
    goto/16 :L47
    :L41
    move-exception v8
    invoke-virtual {v7, v8}, Ljava/lang/Throwable;->addSuppressed(Ljava/lang/Throwable;)V
    :L47
    throw v7
    :te_49
    .catch Ljava/io/IOException; {:L0 .. :te_49} :L52
    :L49
    goto/16 :L61
    :L52
    move-exception v6
    const-string v0, "book"
    const-string v1, "again"
    invoke-static {v0, v1}, Landroid/util/Log;->w(Ljava/lang/String;Ljava/lang/String;)I
    :L61
    return-void
.end method
