.class public Lcn/readexample/app/Ear;
.super Ljava/lang/Object;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method public hear(Ljava/lang/String;)V
  .registers 8
  new-instance v0, Ljava/lang/Thread;
  new-instance v2, Lcn/readexample/app/Ear$1;
  invoke-direct {v2, p0, p1}, Lcn/readexample/app/Ear$1;-><init>(Lcn/readexample/app/Ear;Ljava/lang/String;)V
  invoke-direct {v0, v2}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
  invoke-virtual {v0}, Ljava/lang/Thread;->start()V
  return-void
.end method
