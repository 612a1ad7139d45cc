.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method
.method public onCreate(Landroid/os/Bundle;)V
  .registers 8
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  new-instance v2, Landroid/widget/EditText;
  invoke-direct {v2, p0}, Landroid/widget/EditText;-><init>(Landroid/content/Context;)V
  move-object v0, v2
  invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->setContentView(Landroid/view/View;)V
  new-instance v2, Landroid/content/ContentValues;
  invoke-direct {v2}, Landroid/content/ContentValues;-><init>()V
  move-object v1, v2
  const-string v4, "none, by text message"
  const-string v3, "password"
  invoke-virtual {v1, v3, v4}, Landroid/content/ContentValues;->put(Ljava/lang/String;Ljava/lang/String;)V
  new-instance v2, Lcn/readexample/app/Store;
  invoke-direct {v2, p0}, Lcn/readexample/app/Store;-><init>(Landroid/content/Context;)V
  invoke-virtual {v2}, Lcn/readexample/app/Store;->getWritableDatabase()Landroid/database/sqlite/SQLiteDatabase;
  move-result-object v2
  const-string v3, "logins"
  const/4 v4, 0x0
  invoke-virtual {v2, v3, v4, v1}, Landroid/database/sqlite/SQLiteDatabase;->insert(Ljava/lang/String;Ljava/lang/String;Landroid/content/ContentValues;)J
  return-void
.end method
