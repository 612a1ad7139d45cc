.class public final synthetic Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda3;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field public final synthetic f$0:Lcom/heron/clock2/StartActivity;
.field public final synthetic f$1:Ljava/lang/String;

.method public synthetic constructor <init>(Lcom/heron/clock2/StartActivity;Ljava/lang/String;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda3;->f$0:Lcom/heron/clock2/StartActivity;
    iput-object p2, p0, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda3;->f$1:Ljava/lang/String;
    return-void
.end method

.method public final run()V
    .locals 2
    iget-object v0, p0, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda3;->f$0:Lcom/heron/clock2/StartActivity;
    iget-object v1, p0, Lcom/heron/clock2/StartActivity$$ExternalSyntheticLambda3;->f$1:Ljava/lang/String;
    invoke-virtual {v0, v1}, Lcom/heron/clock2/StartActivity;->lambda$onCreate$1(Ljava/lang/String;)V
    return-void
.end method
