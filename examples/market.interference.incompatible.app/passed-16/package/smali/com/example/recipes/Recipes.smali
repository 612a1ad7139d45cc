.class public Lcom/example/recipes/Recipes;
.super Ljava/lang/Object;
.source "Recipes.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static into(Landroid/database/MatrixCursor;)Landroid/database/Cursor;
    .locals 3

    .line 3
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/Object;
    const/4 v1, 0x0
    const-string v2, "\u756a\u8304\u7092\u86cb"
    aput-object v2, v0, v1
    invoke-virtual {p0, v0}, Landroid/database/MatrixCursor;->addRow([Ljava/lang/Object;)V
    return-object p0
.end method
