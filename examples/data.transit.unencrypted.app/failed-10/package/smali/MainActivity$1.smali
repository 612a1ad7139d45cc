.class Lcn/readexample/app/MainActivity$1;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;
.field final synthetic val$number:Landroid/widget/EditText;
.field final synthetic this$0:Lcn/readexample/app/MainActivity;
.method constructor <init>(Lcn/readexample/app/MainActivity;Landroid/widget/EditText;)V
  .registers 5
  iput-object p1, p0, Lcn/readexample/app/MainActivity$1;->this$0:Lcn/readexample/app/MainActivity;
  iput-object p2, p0, Lcn/readexample/app/MainActivity$1;->val$number:Landroid/widget/EditText;
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method public onClick(Landroid/view/View;)V
  .registers 6
  new-instance v1, Ljava/util/HashMap;
  invoke-direct {v1}, Ljava/util/HashMap;-><init>()V
  move-object v0, v1
  iget-object v3, p0, Lcn/readexample/app/MainActivity$1;->val$number:Landroid/widget/EditText;
  invoke-virtual {v3}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
  move-result-object v3
  invoke-virtual {v3}, Ljava/lang/Object;->toString()Ljava/lang/String;
  move-result-object v3
  const-string v2, "no"
  invoke-virtual {v0, v2, v3}, Ljava/util/HashMap;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
  sget-object v1, Lcn/readexample/app/App;->sender:Lcn/readexample/app/Sender;
  const-string v2, "apply"
  invoke-interface {v1, v2, v0}, Lcn/readexample/app/Sender;->send(Ljava/lang/String;Ljava/util/Map;)V
  return-void
.end method
