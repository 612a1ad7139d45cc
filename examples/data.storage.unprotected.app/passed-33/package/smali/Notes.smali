.class public Lcom/example/notes/Notes;
.super Landroid/content/ContentProvider;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/content/ContentProvider;-><init>()V
    return-void
.end method

.method public query(Landroid/net/Uri;[Ljava/lang/String;Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;)Landroid/database/Cursor;
    .registers 12
    new-instance v0, Landroid/database/MatrixCursor;
    const/4 v1, 0x2
    new-array v2, v1, [Ljava/lang/String;
    const-string v3, "title"
    const/4 v4, 0x0
    aput-object v3, v2, v4
    const-string v3, "url"
    const/4 v4, 0x1
    aput-object v3, v2, v4
    invoke-direct {v0, v2}, Landroid/database/MatrixCursor;-><init>([Ljava/lang/String;)V
    new-array v2, v1, [Ljava/lang/Object;
    const-string v3, "怎样打开手电筒"
    const/4 v4, 0x0
    aput-object v3, v2, v4
    const-string v1, "https://help.torch.example/1"
    const/4 v4, 0x1
    aput-object v1, v2, v4
    invoke-virtual {v0, v2}, Landroid/database/MatrixCursor;->addRow([Ljava/lang/Object;)V
    return-object v0
.end method

.method public onCreate()Z
    .registers 2
    const/4 v0, 0x1
    return v0
.end method

.method public getType(Landroid/net/Uri;)Ljava/lang/String;
    .registers 3
    const/4 v0, 0x0
    return-object v0
.end method

.method public insert(Landroid/net/Uri;Landroid/content/ContentValues;)Landroid/net/Uri;
    .registers 4
    const/4 v0, 0x0
    return-object v0
.end method

.method public delete(Landroid/net/Uri;Ljava/lang/String;[Ljava/lang/String;)I
    .registers 5
    const/4 v0, 0x0
    return v0
.end method

.method public update(Landroid/net/Uri;Landroid/content/ContentValues;Ljava/lang/String;[Ljava/lang/String;)I
    .registers 6
    const/4 v0, 0x0
    return v0
.end method
