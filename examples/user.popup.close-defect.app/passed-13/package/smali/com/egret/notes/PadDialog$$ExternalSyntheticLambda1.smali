.class public final synthetic Lcom/egret/notes/PadDialog$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field public final synthetic f$0:Lcom/egret/notes/PadDialog;

.method public synthetic constructor <init>(Lcom/egret/notes/PadDialog;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/egret/notes/PadDialog$$ExternalSyntheticLambda1;->f$0:Lcom/egret/notes/PadDialog;
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 1
    iget-object v0, p0, Lcom/egret/notes/PadDialog$$ExternalSyntheticLambda1;->f$0:Lcom/egret/notes/PadDialog;
    invoke-virtual {v0, p1}, Lcom/egret/notes/PadDialog;->lambda$onCreate$1(Landroid/view/View;)V
    return-void
.end method
