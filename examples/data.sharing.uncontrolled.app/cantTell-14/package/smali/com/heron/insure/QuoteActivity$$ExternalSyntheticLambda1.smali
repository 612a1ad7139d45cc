.class public final synthetic Lcom/heron/insure/QuoteActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field public final synthetic f$0:Ljava/lang/String;

.method public synthetic constructor <init>(Ljava/lang/String;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/insure/QuoteActivity$$ExternalSyntheticLambda1;->f$0:Ljava/lang/String;
    return-void
.end method

.method public final run()V
    .locals 1
    iget-object v0, p0, Lcom/heron/insure/QuoteActivity$$ExternalSyntheticLambda1;->f$0:Ljava/lang/String;
    invoke-static {v0}, Lcom/heron/insure/QuoteActivity;->lambda$ask$1(Ljava/lang/String;)V
    return-void
.end method
