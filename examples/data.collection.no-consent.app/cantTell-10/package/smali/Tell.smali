.class public Lcn/readexample/app/Tell;
.super Landroid/app/IntentService;
.field static hour:I
.method public constructor <init>()V
  .registers 3
  const-string v1, "tell"
  invoke-direct {p0, v1}, Landroid/app/IntentService;-><init>(Ljava/lang/String;)V
  return-void
.end method
.method public onHandleIntent(Landroid/content/Intent;)V
  .registers 8
  invoke-virtual {p0}, Lcn/readexample/app/Tell;->getContentResolver()Landroid/content/ContentResolver;
  move-result-object v4
  const-string v5, "android_id"
  invoke-static {v4, v5}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
  move-result-object v4
  invoke-virtual {v4}, Ljava/lang/String;->hashCode()I
  move-result v4
  sput v4, Lcn/readexample/app/Tell;->hour:I
  return-void
.end method
