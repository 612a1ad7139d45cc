.class Lcn/readexample/app/Notes;
.super Ljava/lang/Object;
.field private final held:Landroid/content/SharedPreferences;
.field private pen:Landroid/content/SharedPreferences$Editor;
.method constructor <init>(Landroid/content/Context;)V
  .registers 6
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  const-string v2, "notes"
  const/4 v3, 1
  invoke-virtual {p1, v2, v3}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v1
  iput-object v1, p0, Lcn/readexample/app/Notes;->held:Landroid/content/SharedPreferences;
  return-void
.end method
.method with(Ljava/lang/String;Ljava/lang/String;)Lcn/readexample/app/Notes;
  .registers 6
  iget-object v0, p0, Lcn/readexample/app/Notes;->pen:Landroid/content/SharedPreferences$Editor;
  if-nez v0, :l0
  iget-object v1, p0, Lcn/readexample/app/Notes;->held:Landroid/content/SharedPreferences;
  invoke-interface {v1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
  move-result-object v1
  iput-object v1, p0, Lcn/readexample/app/Notes;->pen:Landroid/content/SharedPreferences$Editor;
  :l0
  iget-object v0, p0, Lcn/readexample/app/Notes;->pen:Landroid/content/SharedPreferences$Editor;
  invoke-interface {v0, p1, p2}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
  return-object p0
.end method
.method end()V
  .registers 3
  iget-object v0, p0, Lcn/readexample/app/Notes;->pen:Landroid/content/SharedPreferences$Editor;
  invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
  const/4 v1, 0x0
  iput-object v1, p0, Lcn/readexample/app/Notes;->pen:Landroid/content/SharedPreferences$Editor;
  return-void
.end method
