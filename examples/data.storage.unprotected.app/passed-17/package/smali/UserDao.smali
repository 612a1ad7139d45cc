.class public Lcom/example/app/UserDao;
.super Ljava/lang/Object;
.field private final db:Landroid/database/sqlite/SQLiteDatabase;

.method public constructor <init>(Landroid/database/sqlite/SQLiteDatabase;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/app/UserDao;->db:Landroid/database/sqlite/SQLiteDatabase;
    return-void
.end method

.method public insert(Lcom/example/app/User;)V
    .locals 3
    iget-object v0, p0, Lcom/example/app/UserDao;->db:Landroid/database/sqlite/SQLiteDatabase;
    const-string v1, "INSERT OR REPLACE INTO user(a) VALUES(?)"
    invoke-virtual {v0, v1}, Landroid/database/sqlite/SQLiteDatabase;->compileStatement(Ljava/lang/String;)Landroid/database/sqlite/SQLiteStatement;
    move-result-object v0
    const/4 v1, 0x1
    invoke-virtual {p1}, Lcom/example/app/User;->getFirst()Ljava/lang/String;
    move-result-object v2
    invoke-virtual {v0, v1, v2}, Landroid/database/sqlite/SQLiteStatement;->bindString(ILjava/lang/String;)V
    invoke-virtual {v0}, Landroid/database/sqlite/SQLiteStatement;->executeInsert()J
    return-void
.end method
