.class Lcn/readexample/app/MainActivity$1;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;
.field final synthetic val$notes:Lcn/readexample/app/Notes;
.field final synthetic val$word:Landroid/widget/EditText;
.field final synthetic this$0:Lcn/readexample/app/MainActivity;
.method constructor <init>(Lcn/readexample/app/MainActivity;Lcn/readexample/app/Notes;Landroid/widget/EditText;)V
  .registers 6
  iput-object p1, p0, Lcn/readexample/app/MainActivity$1;->this$0:Lcn/readexample/app/MainActivity;
  iput-object p2, p0, Lcn/readexample/app/MainActivity$1;->val$notes:Lcn/readexample/app/Notes;
  iput-object p3, p0, Lcn/readexample/app/MainActivity$1;->val$word:Landroid/widget/EditText;
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method public onClick(Landroid/view/View;)V
  .registers 5
  iget-object v0, p0, Lcn/readexample/app/MainActivity$1;->val$notes:Lcn/readexample/app/Notes;
  iget-object v2, p0, Lcn/readexample/app/MainActivity$1;->val$word:Landroid/widget/EditText;
  invoke-virtual {v2}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
  move-result-object v2
  invoke-virtual {v2}, Ljava/lang/Object;->toString()Ljava/lang/String;
  move-result-object v2
  const-string v1, "login_password"
  invoke-virtual {v0, v1, v2}, Lcn/readexample/app/Notes;->with(Ljava/lang/String;Ljava/lang/String;)Lcn/readexample/app/Notes;
  move-result-object v0
  invoke-virtual {v0}, Lcn/readexample/app/Notes;->end()V
  return-void
.end method
