.class public final synthetic Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda2;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field public final synthetic f$0:Lcom/tern/reader/PageActivity;

.method public synthetic constructor <init>(Lcom/tern/reader/PageActivity;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda2;->f$0:Lcom/tern/reader/PageActivity;
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 1
    iget-object v0, p0, Lcom/tern/reader/PageActivity$$ExternalSyntheticLambda2;->f$0:Lcom/tern/reader/PageActivity;
    invoke-virtual {v0, p1}, Lcom/tern/reader/PageActivity;->lambda$onCreate$2(Landroid/view/View;)V
    return-void
.end method
