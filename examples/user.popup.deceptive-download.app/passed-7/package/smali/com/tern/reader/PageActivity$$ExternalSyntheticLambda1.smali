.class public final synthetic Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field public final synthetic f$0:Lcom/tern/reader/PageActivity;
.field public final synthetic f$1:Lcom/tern/reader/Offer;

.method public synthetic constructor <init>(Lcom/tern/reader/PageActivity;Lcom/tern/reader/Offer;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda1;->f$0:Lcom/tern/reader/PageActivity;
    iput-object p2, p0, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda1;->f$1:Lcom/tern/reader/Offer;
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 2
    iget-object v0, p0, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda1;->f$0:Lcom/tern/reader/PageActivity;
    iget-object v1, p0, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda1;->f$1:Lcom/tern/reader/Offer;
    invoke-virtual {v0, v1, p1}, Lcom/tern/reader/PageActivity;->lambda$onCreate$1(Lcom/tern/reader/Offer;Landroid/view/View;)V
    return-void
.end method
