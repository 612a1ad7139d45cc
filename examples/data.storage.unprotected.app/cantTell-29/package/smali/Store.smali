.class Lcn/readexample/app/Store;
.super Landroid/database/sqlite/SQLiteOpenHelper;
.method constructor <init>(Landroid/content/Context;)V
  .registers 7
  const-string v2, "s.db"
  const/4 v3, 0x0
  const/4 v4, 1
  invoke-direct {p0, p1, v2, v3, v4}, Landroid/database/sqlite/SQLiteOpenHelper;-><init>(Landroid/content/Context;Ljava/lang/String;Landroid/database/sqlite/SQLiteDatabase$CursorFactory;I)V
  return-void
.end method
.method public onCreate(Landroid/database/sqlite/SQLiteDatabase;)V
  .registers 4
  const-string v1, "CREATE TABLE IF NOT EXISTS logins (site text, account text, password text)"
  invoke-virtual {p1, v1}, Landroid/database/sqlite/SQLiteDatabase;->execSQL(Ljava/lang/String;)V
  return-void
.end method
.method public onUpgrade(Landroid/database/sqlite/SQLiteDatabase;II)V
  .registers 4
  return-void
.end method
