.class public final synthetic Lcom/plover/chat/CopyActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field public final synthetic f$0:Lcom/plover/chat/CopyActivity;
.field public final synthetic f$1:Ljava/lang/String;

.method public synthetic constructor <init>(Lcom/plover/chat/CopyActivity;Ljava/lang/String;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/plover/chat/CopyActivity$$ExternalSyntheticLambda0;->f$0:Lcom/plover/chat/CopyActivity;
    iput-object p2, p0, Lcom/plover/chat/CopyActivity$$ExternalSyntheticLambda0;->f$1:Ljava/lang/String;
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 2
    iget-object v0, p0, Lcom/plover/chat/CopyActivity$$ExternalSyntheticLambda0;->f$0:Lcom/plover/chat/CopyActivity;
    iget-object v1, p0, Lcom/plover/chat/CopyActivity$$ExternalSyntheticLambda0;->f$1:Ljava/lang/String;
    invoke-virtual {v0, v1, p1}, Lcom/plover/chat/CopyActivity;->lambda$onCreate$0(Ljava/lang/String;Landroid/view/View;)V
    return-void
.end method
