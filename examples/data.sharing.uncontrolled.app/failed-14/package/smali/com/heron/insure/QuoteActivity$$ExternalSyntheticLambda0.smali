.class public final synthetic Lcom/heron/insure/QuoteActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field public final synthetic f$0:Lcom/heron/insure/QuoteActivity;

.method public synthetic constructor <init>(Lcom/heron/insure/QuoteActivity;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/insure/QuoteActivity$$ExternalSyntheticLambda0;->f$0:Lcom/heron/insure/QuoteActivity;
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 1
    iget-object v0, p0, Lcom/heron/insure/QuoteActivity$$ExternalSyntheticLambda0;->f$0:Lcom/heron/insure/QuoteActivity;
    invoke-virtual {v0, p1}, Lcom/heron/insure/QuoteActivity;->lambda$onCreate$0(Landroid/view/View;)V
    return-void
.end method
