.class Lcn/readexample/app/Keys$1;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field final synthetic val$said:Ljava/lang/CharSequence;
.field final synthetic this$0:Lcn/readexample/app/Keys;
.method constructor <init>(Lcn/readexample/app/Keys;Ljava/lang/CharSequence;)V
  .registers 5
  iput-object p1, p0, Lcn/readexample/app/Keys$1;->this$0:Lcn/readexample/app/Keys;
  iput-object p2, p0, Lcn/readexample/app/Keys$1;->val$said:Ljava/lang/CharSequence;
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method public run()V
  .registers 2
  iget-object v0, p0, Lcn/readexample/app/Keys$1;->val$said:Ljava/lang/CharSequence;
  invoke-static {v0}, Ljava/lang/String;->valueOf(Ljava/lang/Object;)Ljava/lang/String;
  move-result-object v0
  invoke-static {v0}, Lcn/readexample/app/Cloud;->keep(Ljava/lang/String;)V
  return-void
.end method
