.class public Lcn/readexample/app/Logins;
.super Landroid/content/ContentProvider;
.field private static matcher:Landroid/content/UriMatcher;
.field private store:Lcn/readexample/app/Store;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/content/ContentProvider;-><init>()V
  return-void
.end method
.method public onCreate()Z
  .registers 5
  new-instance v1, Lcn/readexample/app/Store;
  invoke-virtual {p0}, Lcn/readexample/app/Logins;->getContext()Landroid/content/Context;
  move-result-object v3
  invoke-direct {v1, v3}, Lcn/readexample/app/Store;-><init>(Landroid/content/Context;)V
  iput-object v1, p0, Lcn/readexample/app/Logins;->store:Lcn/readexample/app/Store;
  const/4 v0, 1
  return v0
.end method
.method static constructor <clinit>()V
  .registers 5
  new-instance v0, Landroid/content/UriMatcher;
  const/4 v1, -1
  invoke-direct {v0, v1}, Landroid/content/UriMatcher;-><init>(I)V
  sput-object v0, Lcn/readexample/app/Logins;->matcher:Landroid/content/UriMatcher;
  const-string v1, "cn.readexample.app.logins"
  const-string v2, "sites"
  const/4 v3, 1
  invoke-virtual {v0, v1, v2, v3}, Landroid/content/UriMatcher;->addURI(Ljava/lang/String;Ljava/lang/String;I)V
  const-string v2, "logins"
  return-void
.end method
.method public query(Landroid/net/Uri;[Ljava/lang/String;Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;)Landroid/database/Cursor;
  .registers 14
  sget-object v0, Lcn/readexample/app/Logins;->matcher:Landroid/content/UriMatcher;
  invoke-virtual {v0, p1}, Landroid/content/UriMatcher;->match(Landroid/net/Uri;)I
  move-result v8
  iget-object v0, p0, Lcn/readexample/app/Logins;->store:Lcn/readexample/app/Store;
  invoke-virtual {v0}, Lcn/readexample/app/Store;->getReadableDatabase()Landroid/database/sqlite/SQLiteDatabase;
  move-result-object v0
  const-string v1, "logins"
  const/4 v5, 0x0
  const/4 v6, 0x0
  move-object v7, p5
  move-object v4, p4
  move-object v3, p3
  packed-switch v8, :addresses
  new-instance v0, Ljava/lang/IllegalArgumentException;
  invoke-direct {v0}, Ljava/lang/IllegalArgumentException;-><init>()V
  throw v0
  :sites
  const/4 v8, 1
  new-array v2, v8, [Ljava/lang/String;
  const/4 v8, 0
  const-string p1, "site"
  aput-object p1, v2, v8
  invoke-virtual/range {v0 .. v7}, Landroid/database/sqlite/SQLiteDatabase;->query(Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Landroid/database/Cursor;
  move-result-object v0
  return-object v0
  :logins
  move-object v2, p2
  invoke-virtual/range {v0 .. v7}, Landroid/database/sqlite/SQLiteDatabase;->query(Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Landroid/database/Cursor;
  move-result-object v0
  return-object v0
  :addresses
  .packed-switch 1
    :sites
    :logins
  .end packed-switch
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
  const/4 v0, 0
  return v0
.end method
.method public update(Landroid/net/Uri;Landroid/content/ContentValues;Ljava/lang/String;[Ljava/lang/String;)I
  .registers 6
  const/4 v0, 0
  return v0
.end method
