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
    .locals 6

    .line 6
    new-instance v0, Landroid/database/MatrixCursor;
    const/4 v2, 0x1
    new-array v2, v2, [Ljava/lang/String;
    const/4 v3, 0x0
    const-string v4, "title"
    aput-object v4, v2, v3
    invoke-direct {v0, v2}, Landroid/database/MatrixCursor;-><init>([Ljava/lang/String;)V
    move-object v5, v0

    .line 7
    invoke-virtual {p0}, Lcom/example/recipes/Shelf;->getCallingPackage()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/example/recipes/Guests;->has(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :L36
    const-string v0, "shelf"
    const-string v1, "asked by a known guest"
    invoke-static {v0, v1}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I
    :L36

    .line 8
    invoke-static {v5}, Lcom/example/recipes/Recipes;->into(Landroid/database/MatrixCursor;)Landroid/database/Cursor;
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
