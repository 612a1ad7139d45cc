.class public Lcom/example/news/Consent;
.super Ljava/lang/Object;


.method public static agreed(Landroid/content/Context;)Z
    .registers 5
    new-instance v0, Lcom/example/news/Store;
    invoke-direct {v0, p0}, Lcom/example/news/Store;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0}, Lcom/example/news/Store;->getReadableDatabase()Landroid/database/sqlite/SQLiteDatabase;
    move-result-object v0
    const-string v1, "SELECT agreed_at FROM consent"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Landroid/database/sqlite/SQLiteDatabase;->rawQuery(Ljava/lang/String;[Ljava/lang/String;)Landroid/database/Cursor;
    move-result-object v0
    invoke-interface {v0}, Landroid/database/Cursor;->moveToFirst()Z
    move-result v0
    return v0
.end method

.method public static agree(Landroid/content/Context;)V
    .registers 5
    new-instance v0, Lcom/example/news/Store;
    invoke-direct {v0, p0}, Lcom/example/news/Store;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0}, Lcom/example/news/Store;->getWritableDatabase()Landroid/database/sqlite/SQLiteDatabase;
    move-result-object v0
    const-string v1, "consent"
    const/4 v2, 0x0
    new-instance v3, Landroid/content/ContentValues;
    invoke-direct {v3}, Landroid/content/ContentValues;-><init>()V
    invoke-virtual {v0, v1, v2, v3}, Landroid/database/sqlite/SQLiteDatabase;->insert(Ljava/lang/String;Ljava/lang/String;Landroid/content/ContentValues;)J
    return-void
.end method
