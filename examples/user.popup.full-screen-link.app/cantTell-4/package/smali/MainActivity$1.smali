.class Lcn/readexample/app/MainActivity$1;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;
.field final synthetic this$0:Lcn/readexample/app/MainActivity;
.method constructor <init>(Lcn/readexample/app/MainActivity;)V
  .registers 4
  iput-object p1, p0, Lcn/readexample/app/MainActivity$1;->this$0:Lcn/readexample/app/MainActivity;
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method public onClick(Landroid/view/View;)V
  .registers 7
  iget-object v0, p0, Lcn/readexample/app/MainActivity$1;->this$0:Lcn/readexample/app/MainActivity;
  new-instance v1, Landroid/content/Intent;
  const-string v4, "https://sale.bigshop-example.com/autumn"
  invoke-static {v4}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
  move-result-object v4
  const-string v3, "android.intent.action.VIEW"
  invoke-direct {v1, v3, v4}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
  invoke-virtual {v0, v1}, Lcn/readexample/app/MainActivity;->startActivity(Landroid/content/Intent;)V
  return-void
.end method
