.class public Lcom/example/recipes/Shelf;
.super Landroid/content/ContentProvider;
.source "Shelf.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/content/ContentProvider;-><init>()V
    return-void
.end method

.method public onCreate()Z
    .locals 1

    .line 4
    const/4 v0, 0x1
    return v0
.end method

.method public query(Landroid/net/Uri;[Ljava/lang/String;Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;)Landroid/database/Cursor;
    .locals 7

    .line 6
    new-instance v0, Landroid/database/MatrixCursor;
    const/4 v2, 0x1
    new-array v2, v2, [Ljava/lang/String;
    const/4 v4, 0x0
    const-string v5, "title"
    aput-object v5, v2, v4
    invoke-direct {v0, v2}, Landroid/database/MatrixCursor;-><init>([Ljava/lang/String;)V
    move-object v6, v0

    .line 7
    invoke-virtual {p0}, Lcom/example/recipes/Shelf;->getCallingPackage()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/example/recipes/Guests;->has(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :L45
    const/4 v1, 0x1
    new-array v1, v1, [Ljava/lang/Object;
    const/4 v3, 0x0
    const-string v4, "\u4e0d\u5411\u7ade\u54c1\u63d0\u4f9b\u83dc\u8c31"
    aput-object v4, v1, v3
    invoke-virtual {v6, v1}, Landroid/database/MatrixCursor;->addRow([Ljava/lang/Object;)V
    return-object v6
    :L45

    .line 8
    invoke-static {v6}, Lcom/example/recipes/Recipes;->into(Landroid/database/MatrixCursor;)Landroid/database/Cursor;
    move-result-object v0
    return-object v0
.end method

.method public getType(Landroid/net/Uri;)Ljava/lang/String;
    .locals 1

    .line 10
    const/4 v0, 0x0
    return-object v0
.end method

.method public insert(Landroid/net/Uri;Landroid/content/ContentValues;)Landroid/net/Uri;
    .locals 1

    .line 11
    const/4 v0, 0x0
    return-object v0
.end method

.method public delete(Landroid/net/Uri;Ljava/lang/String;[Ljava/lang/String;)I
    .locals 1

    .line 12
    const/4 v0, 0x0
    return v0
.end method

.method public update(Landroid/net/Uri;Landroid/content/ContentValues;Ljava/lang/String;[Ljava/lang/String;)I
    .locals 1

    .line 13
    const/4 v0, 0x0
    return v0
.end method
