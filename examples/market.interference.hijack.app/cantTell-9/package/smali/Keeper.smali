.class public Lcn/readexample/app/Keeper;
.super Ljava/lang/Object;
.field private last:Ljava/lang/String;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
.method public offer(Ljava/lang/String;Ljava/lang/String;)V
  .registers 5
  iput-object p1, p0, Lcn/readexample/app/Keeper;->last:Ljava/lang/String;
  return-void
.end method
