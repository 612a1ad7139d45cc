.class public final synthetic Lcom/plover/chat/TalkActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field public final synthetic f$0:Lcom/plover/chat/TalkActivity;
.field public final synthetic f$1:Landroid/widget/TextView;

.method public synthetic constructor <init>(Lcom/plover/chat/TalkActivity;Landroid/widget/TextView;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/plover/chat/TalkActivity$$ExternalSyntheticLambda0;->f$0:Lcom/plover/chat/TalkActivity;
    iput-object p2, p0, Lcom/plover/chat/TalkActivity$$ExternalSyntheticLambda0;->f$1:Landroid/widget/TextView;
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 2
    iget-object v0, p0, Lcom/plover/chat/TalkActivity$$ExternalSyntheticLambda0;->f$0:Lcom/plover/chat/TalkActivity;
    iget-object v1, p0, Lcom/plover/chat/TalkActivity$$ExternalSyntheticLambda0;->f$1:Landroid/widget/TextView;
    invoke-virtual {v0, v1, p1}, Lcom/plover/chat/TalkActivity;->lambda$onCreate$0(Landroid/widget/TextView;Landroid/view/View;)V
    return-void
.end method
