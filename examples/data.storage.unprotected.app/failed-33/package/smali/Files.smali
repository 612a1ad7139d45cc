.class public Lcn/readexample/app/Files;
.super Ljava/lang/Object;
.source "Files.java"

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static save(Landroid/content/Context;Ljava/lang/String;Ljava/lang/String;)V
    .registers 7

    const/4 v1, 0x0

    const/4 v2, 0x1

    :try_start_2
    invoke-virtual {p0, p1, v2}, Landroid/content/Context;->openFileOutput(Ljava/lang/String;I)Ljava/io/FileOutputStream;

    move-result-object v1

    invoke-virtual {p2}, Ljava/lang/String;->getBytes()[B

    move-result-object v2

    invoke-virtual {v1, v2}, Ljava/io/FileOutputStream;->write([B)V
    :try_end_d
    .catch Ljava/io/IOException; {:try_start_2 .. :try_end_d} :catch_13
    .catchall {:try_start_2 .. :try_end_d} :catchall_1f

    if-eqz v1, :cond_12

    :try_start_f
    invoke-virtual {v1}, Ljava/io/FileOutputStream;->close()V
    :try_end_12
    .catch Ljava/io/IOException; {:try_start_f .. :try_end_12} :catch_26

    :cond_12
    :goto_12
    return-void

    :catch_13
    move-exception v0

    :try_start_14
    invoke-virtual {v0}, Ljava/io/IOException;->printStackTrace()V
    :try_end_17
    .catchall {:try_start_14 .. :try_end_17} :catchall_1f

    if-eqz v1, :cond_12

    :try_start_19
    invoke-virtual {v1}, Ljava/io/FileOutputStream;->close()V
    :try_end_1c
    .catch Ljava/io/IOException; {:try_start_19 .. :try_end_1c} :catch_1d

    goto :goto_12

    :catch_1d
    move-exception v2

    goto :goto_12

    :catchall_1f
    move-exception v2

    if-eqz v1, :cond_25

    :try_start_22
    invoke-virtual {v1}, Ljava/io/FileOutputStream;->close()V
    :try_end_25
    .catch Ljava/io/IOException; {:try_start_22 .. :try_end_25} :catch_28

    :cond_25
    :goto_25
    throw v2

    :catch_26
    move-exception v2

    goto :goto_12

    :catch_28
    move-exception v3

    goto :goto_25
.end method
