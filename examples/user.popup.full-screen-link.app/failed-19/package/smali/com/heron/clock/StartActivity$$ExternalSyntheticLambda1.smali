.class public final synthetic Lcom/heron/clock/StartActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field public final synthetic f$0:Lcom/heron/clock/StartActivity;

.method public synthetic constructor <init>(Lcom/heron/clock/StartActivity;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/clock/StartActivity$$ExternalSyntheticLambda1;->f$0:Lcom/heron/clock/StartActivity;
    return-void
.end method

.method public final run()V
    .locals 1
    iget-object v0, p0, Lcom/heron/clock/StartActivity$$ExternalSyntheticLambda1;->f$0:Lcom/heron/clock/StartActivity;
    invoke-virtual {v0}, Lcom/heron/clock/StartActivity;->lambda$onCreate$2()V
    return-void
.end method
